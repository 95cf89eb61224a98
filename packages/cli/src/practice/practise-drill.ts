import type { Drill } from '@mlprep/core';
import { layOutItem, layOutText } from '../console/lay-out-text.js';
import { askChoice } from './ask-choice.js';
import type { Desk } from './desk.js';
import { sayMinutes, wholeMinutes } from './minutes.js';
import { nameAttempt } from './name-attempt.js';
import { startWatch } from './start-watch.js';
import { takeTime } from './take-time.js';

/** Leads through a drill, and writes down that it was done. */
export async function practiseDrill(
  desk: Desk,
  drill: Drill,
  occasion: string,
): Promise<{ readonly minutes: number }> {
  const { dialogue, notebook } = desk;
  const attempt = nameAttempt('drill', drill.id, desk.plan, notebook.progress(), desk.today);
  showDrill(desk, drill, occasion);
  await dialogue.ask('Enter starts the clock (q: leave) ');
  const { minutes: said } = await takeTime(dialogue, { allowed: drill.minutes });
  if (said !== undefined) dialogue.tell(`That took ${sayMinutes(said)} of ${drill.minutes} min.`);
  const watch = startWatch(dialogue);
  await checkDrill(desk, drill);
  const minutes = wholeMinutes(said === undefined ? undefined : said + (watch() ?? 0));
  const page = await notebook.note(attempt, { minutes });
  const time = minutes === undefined ? '' : `, ${minutes} min`;
  const ticked = page === undefined ? '' : `; ticked in ${page}`;
  dialogue.tell(`Noted: done${time}${ticked}.`);
  return { minutes: minutes ?? drill.minutes };
}

/** Shows a drill: its title, what it trains and its prompt. */
export function showDrill({ dialogue, pack }: Desk, drill: Drill, occasion: string): void {
  const step = pack.steps.find(({ id }) => id === drill.step);
  const habit = step?.habits.find(({ id }) => id === drill.habit)?.title ?? drill.habit;
  const facts = [`drill: ${habit}`, `${drill.minutes} min`, occasion];
  const title = layOutText(drill.title, dialogue.width).trimEnd();
  dialogue.say(`\n${dialogue.bold(title)}\n`);
  dialogue.tell(facts.filter((fact) => fact !== '').join(' · '));
  dialogue.say(`\n${layOutText(drill.prompt, dialogue.width)}\n`);
}

/** Shows what would have been good and what not, and lets somebody check. */
export async function checkDrill(
  { dialogue }: Desk,
  { goodMoves, avoid, selfCheck }: Drill,
): Promise<readonly boolean[]> {
  const list = (title: string, items: readonly string[]): void => {
    dialogue.say(`\n${dialogue.bold(title)}\n`);
    for (const item of items) dialogue.say(layOutItem('  - ', item, dialogue.width));
  };
  list('Good moves', goodMoves);
  list('Better not', avoid);
  const checks = await askChoice(dialogue, {
    title: 'Check yourself: which can you answer with yes?',
    items: selfCheck,
  });
  const yes = checks.filter(Boolean).length;
  dialogue.tell(`${yes} of ${checks.length}.`);
  return checks;
}
