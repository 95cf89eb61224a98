import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addBeside,
  formatMinutes,
  markBox,
  type ProgressEvent,
  renderProgressEvents,
  weekPath,
} from '@mlprep/formats';
import { type Activity, findActivity, markPlan } from '@mlprep/planner';
import { logName, type OpenPlan, openPlan, pathIn } from '../disk/open-plan.js';
import { readIfThere } from '../disk/read-folder.js';
import { writeFiles } from '../disk/write-files.js';
import type { Environment } from '../environment.js';
import { everyId, findInPack, findInPlan } from '../evening/find-target.js';
import { nameActivity } from '../evening/name-activity.js';
import { numberActivities } from '../evening/number-activities.js';
import { type Tonight, tonight, weekOn } from '../evening/tonight.js';
import { exitCode, Stop } from '../exit-code.js';
import { readNow } from '../read-now.js';

/** What becomes of a box. */
export type Mark = 'done' | 'skip';

interface MarkOptions {
  readonly minutes?: string;
  readonly out?: string;
  readonly now?: string;
}

/** Something to mark. */
interface Wanted {
  readonly activity: Activity;
  /** Outside of the plan. */
  readonly isBeside: boolean;
}

/** `mlprep done` and `mlprep skip`: a box is marked in its page, and the log says when. */
export async function runMark(
  mark: Mark,
  words: readonly string[],
  options: MarkOptions,
  environment: Environment,
): Promise<number> {
  const minutes = readMinutes(options.minutes, words);
  const instant = readNow(options.now, environment);
  const open = await openPlan(options.out, environment);
  const moment = tonight(open, instant);
  const wanted: Wanted[] = [];
  for (const word of words) {
    const one = await findWanted(word, open, moment);
    if (!wanted.some(({ activity }) => activity.id === one.activity.id)) wanted.push(one);
  }
  await refuseForeignSigns(open);
  const files = new Map<string, string>();
  const events: ProgressEvent[] = [];
  const said: string[] = [];
  for (const one of wanted) {
    const place = await markOne(one, mark, minutes, { open, moment, files });
    const entry = eventOf(one, mark, minutes, instant, open);
    if (entry !== undefined) events.push(entry);
    said.push(describe(one, mark, minutes, place, entry === undefined));
  }
  if (events.length > 0) {
    const { text, read } = open.log;
    files.set(logName, `${text}${read.repair}${renderProgressEvents(events)}`);
  }
  await writeFiles(open.path, files);
  environment.out(`${[...said, whatIsNext(wanted, open, events, moment)].join('\n')}\n`);
  return exitCode.done;
}

function readMinutes(text: string | undefined, words: readonly string[]): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (!/^\d+$/.test(text) || minutes < 1 || minutes > 1440) {
    throw new Stop(
      exitCode.usage,
      `Cannot read "${text}" as minutes`,
      'write a whole number from 1 to 1440: --minutes 45',
    );
  }
  if (words.length > 1) {
    throw new Stop(
      exitCode.usage,
      `Cannot tell how ${minutes} min are shared by ${words.length} boxes`,
      `mark them one by one: mlprep done ${words[0]} --minutes ${minutes}`,
    );
  }
  return minutes;
}

async function findWanted(word: string, { plan }: OpenPlan, moment: Tonight): Promise<Wanted> {
  const { marked, now, today } = moment;
  const numbered = numberActivities(marked.sessions, now, today);
  const inPlan = findInPlan(word, marked, numbered);
  if (inPlan.found === 'activity') return { activity: inPlan.activity, isBeside: false };
  if (inPlan.found === 'several') refuseSeveral(word, inPlan.ids);
  if (/^\d+$/.test(word)) {
    throw new Stop(
      exitCode.usage,
      `Cannot find number ${word}`,
      numbered.length === 0
        ? 'no session is left; name it by its id: mlprep week --ids'
        : `mlprep today prints the numbers: 1 to ${numbered.length}`,
    );
  }
  const { pack } = await import('@mlprep/content');
  const inPack = findInPack(word, pack);
  if (inPack.found === 'several') refuseSeveral(word, inPack.ids);
  if (inPack.found === 'beside') {
    const activity = findActivity(pack, plan.profile, inPack.id);
    if (activity !== undefined) return { activity, isBeside: true };
    throw new Stop(
      exitCode.usage,
      `Cannot mark "${word}": your profile leaves it out`,
      'a topic that is "known", or a question for another role, is not counted',
    );
  }
  const { hintFor } = await import('@mlprep/core');
  const ids = [
    ...marked.sessions.flatMap(({ activities }) => activities),
    ...everyId(pack),
  ].flatMap(({ id, ref }) => (word.includes(':') ? [id] : [ref]));
  throw new Stop(
    exitCode.usage,
    `Cannot find "${word}" in the plan or the pack`,
    hintFor(word, new Set(ids), 'mlprep week --ids shows what is planned'),
  );
}

function refuseSeveral(word: string, ids: readonly string[]): never {
  const shown = ids.slice(0, 6);
  throw new Stop(
    exitCode.usage,
    `Cannot tell what "${word}" means: ${ids.length} boxes are about it`,
    `name one of: ${shown.join(', ')}${shown.length < ids.length ? ' …' : ''}`,
  );
}

/** A page that is not UTF-8 could not be written back as it was. */
async function refuseForeignSigns({ path, shown, pages }: OpenPlan): Promise<void> {
  for (const [name, text] of pages) {
    if (!text.includes('\ufffd')) continue;
    const bytes = await readFile(join(path, name));
    if (Buffer.from(text, 'utf8').equals(bytes)) continue;
    throw new Stop(
      exitCode.problems,
      `Cannot mark a box: ${pathIn(shown, name)} is not UTF-8`,
      'save it as UTF-8 in your editor, or tick the box there',
    );
  }
}

/** Changes the page of an activity in `files`; returns where its box is, if it has one. */
async function markOne(
  { activity, isBeside }: Wanted,
  mark: Mark,
  minutes: number | undefined,
  to: {
    readonly open: OpenPlan;
    readonly moment: Tonight;
    readonly files: Map<string, string>;
  },
): Promise<string | undefined> {
  const { open, moment, files } = to;
  const { plan, shown } = open;
  const sign = { mark: mark === 'done' ? 'x' : '-', ...(minutes === undefined ? {} : { minutes }) };
  const pages = (): ReadonlyMap<string, string> =>
    new Map([...open.pages].map(([name, text]) => [name, files.get(name) ?? text]));
  if (isBeside && markBox(pages(), plan, activity.id, sign) === undefined) {
    const name = weekPath(weekOn(plan, moment.today)?.number ?? 1);
    const text = pages().get(name);
    if (text === undefined) return undefined;
    await addToWrittenPages(name, activity, open, files);
    files.set(name, addBeside(text, activity, await libraryPages(open)));
  }
  const marked = markBox(pages(), plan, activity.id, sign);
  if (marked === undefined) return undefined;
  files.set(marked.path, marked.text);
  return `${pathIn(shown, marked.path)}, line ${marked.line}`;
}

const writtenName = '.mlprep/pages.json';

/**
 * Notes an added box among the pages as mlprep wrote them, so that the next plan knows it as its own
 * line, and moves it.
 */
async function addToWrittenPages(
  name: string,
  activity: Activity,
  open: OpenPlan,
  files: Map<string, string>,
): Promise<void> {
  const text = files.get(writtenName) ?? (await readIfThere(join(open.path, writtenName)));
  if (text === undefined) return;
  try {
    const stored = JSON.parse(text) as { readonly pages: Readonly<Record<string, string>> };
    const page = stored.pages[name];
    if (page === undefined) return;
    const pages = { ...stored.pages, [name]: addBeside(page, activity, await libraryPages(open)) };
    files.set(writtenName, `${JSON.stringify({ ...stored, pages })}\n`);
  } catch {
    // What cannot be read is made anew by the next plan.
  }
}

async function libraryPages({ path }: OpenPlan): Promise<ReadonlySet<string>> {
  const folders = ['kinds', 'topics', 'questions', 'projects', 'drills', 'mocks'];
  const names = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(join(path, 'library', folder)).catch((): string[] => []);
      return files.map((name) => `${folder}/${name}`);
    }),
  );
  return new Set(names.flat());
}

/** The line for the log; undefined where it says so already, and the boxes too. */
function eventOf(
  { activity }: Wanted,
  mark: Mark,
  given: number | undefined,
  at: string,
  { progress, log }: OpenPlan,
): ProgressEvent | undefined {
  const status = mark === 'done' ? 'done' : 'skipped';
  const before = progress.find(({ id }) => id === activity.id);
  const minutes = given ?? before?.minutes;
  const isSame = before?.status === status && before.minutes === minutes;
  const logged = log.read.events.findLast(({ id }) => id === activity.id);
  if (isSame && logged?.status === status && logged.minutes === minutes) return undefined;
  return { at, id: activity.id, status, ...(minutes === undefined ? {} : { minutes }) };
}

function describe(
  { activity, isBeside }: Wanted,
  mark: Mark,
  minutes: number | undefined,
  place: string | undefined,
  isOld: boolean,
): string {
  const word = mark === 'done' ? 'Done' : 'Skipped';
  const name = nameActivity(activity);
  const took = minutes === undefined ? '' : `, ${minutes} min`;
  const where = place === undefined ? '' : ` (${place})`;
  return `${word}${isOld ? ' already' : isBeside ? ', besides the plan' : ''}: ${name}${took}${where}`;
}

function whatIsNext(
  wanted: readonly Wanted[],
  { plan, progress }: OpenPlan,
  events: readonly ProgressEvent[],
  { now, today }: Tonight,
): string {
  const ids = new Set(events.map(({ id }) => id));
  const after = markPlan(plan, [...progress.filter(({ id }) => !ids.has(id)), ...events]);
  if (wanted.some(({ isBeside }) => isBeside)) return 'The next mlprep replan reckons with it.';
  const left = numberActivities(after.sessions, now, today).filter(
    ({ status }) => status === 'planned',
  );
  if (left.length === 0) return 'Nothing is left of that day. mlprep today shows what comes next.';
  const minutes = left.reduce((sum, activity) => sum + activity.minutes, 0);
  return `Left: ${left.length} ${left.length === 1 ? 'box' : 'boxes'}, ${formatMinutes(minutes)}. mlprep today shows them.`;
}
