import { plainText } from '@mlprep/formats';
import { chooseQuestion, dueQuestions, type Next, type Wanted } from './choose-question.js';
import type { Desk } from './desk.js';
import { practiseQuestion } from './practise-question.js';

/** What a session of questions is limited to. */
export interface Limits {
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  /** Minutes that it may take; without end where they are left out. */
  readonly minutes?: number | undefined;
  /** Ids of questions that were answered today already. */
  readonly answeredToday: ReadonlySet<string>;
}

/** Asks one question after another, what is due first, until the time is over or somebody leaves. */
export async function practiseQuestions(desk: Desk, limits: Limits): Promise<void> {
  const { dialogue } = desk;
  const asked = new Set(limits.answeredToday);
  let left = limits.minutes ?? Number.POSITIVE_INFINITY;
  let answered = 0;
  const wanted = (): Wanted => ({ ...limits, minutes: left, asked });
  dialogue.tell(sayDue(desk, dueQuestions(desk, wanted()), limits));
  for (;;) {
    const next = chooseQuestion(desk, wanted());
    if (next === undefined) {
      dialogue.say(sayEnd(limits, answered));
      return;
    }
    const { question, occasion } = next;
    if (answered > 0) {
      dialogue.say('\n');
      dialogue.tell(`Next, ${next.minutes} min, ${occasion}: ${plainText(question.title)}`);
      await dialogue.ask('Enter goes on (q: leave) ');
    }
    const { grade, minutes } = await practiseQuestion(desk, question, occasion, true);
    asked.add(question.id);
    left -= minutes;
    if (grade !== undefined) answered += 1;
  }
}

function sayDue({ plan }: Desk, due: readonly Next[], { kind, topic }: Limits): string {
  const named = (number: number): string =>
    `${kind === undefined ? '' : `${kind} `}question${number === 1 ? '' : 's'}${topic === undefined ? '' : ` about ${topic}`}`;
  if (plan === undefined) return 'There is no plan here: questions are drawn from the pack.';
  if (due.length === 0) return `No ${named(1)} is due today: they are drawn from the pack.`;
  const minutes = due.reduce((sum, next) => sum + next.minutes, 0);
  return `${due.length} ${named(due.length)} ${due.length === 1 ? 'is' : 'are'} due, ${minutes} min.`;
}

function sayEnd({ kind, topic, minutes }: Limits, answered: number): string {
  const narrowed = kind !== undefined || topic !== undefined;
  if (minutes !== undefined && answered > 0) return `\nNothing more fits into ${minutes} min.\n`;
  if (minutes !== undefined) {
    return `\nNothing ${narrowed ? 'of that ' : ''}fits into ${minutes} min: give more with --minutes.\n`;
  }
  return narrowed
    ? '\nThat was all there is of it: leave --kind or --topic out for more.\n'
    : '\nThat was every question of the pack.\n';
}
