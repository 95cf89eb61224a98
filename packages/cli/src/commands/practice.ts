import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import { foldProgress, type ProgressLog, readProgressLog } from '@mlprep/formats';
import { parseInstant, toWallClock } from '@mlprep/planner';
import { Left, openDialogue } from '../console/dialogue.js';
import { printProblems } from '../console/print-problems.js';
import { readPlanFolder } from '../disk/plan-folder.js';
import { readIfThere } from '../disk/read-folder.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { chooseItem } from '../practice/choose-item.js';
import type { Desk } from '../practice/desk.js';
import { openNotebook } from '../practice/notebook.js';
import { practiseDrill } from '../practice/practise-drill.js';
import { practiseDrills } from '../practice/practise-drills.js';
import { practiseMock } from '../practice/practise-mock.js';
import { practiseQuestion } from '../practice/practise-question.js';
import { practiseQuestions } from '../practice/practise-questions.js';
import { readTask, type Task, type TaskOptions } from '../practice/read-task.js';
import { summariseSession } from '../practice/summarise-session.js';
import { readNow } from '../read-now.js';

/** The options of `mlprep practice`, as the command line gives them. */
export interface PracticeOptions extends TaskOptions {
  readonly minutes?: string;
  readonly typed?: boolean;
  readonly seed?: string;
  readonly out?: string;
  readonly now?: string;
}

/** Exit code of a program that was left with Ctrl-C, as shells expect it. */
const interrupted = 130;

/**
 * `mlprep practice`: asks questions, or leads through drills or a mock interview, and writes each
 * grade down at once.
 */
export async function runPractice(
  given: string | undefined,
  options: PracticeOptions,
  environment: Environment,
): Promise<number> {
  const task = readTask(given, options, pack);
  const minutes = readNumber('minutes', options.minutes, 1, 600);
  const seed = readNumber('seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  const now = readNow(options.now, environment);
  const shown = (options.out ?? 'prep').replace(/(?<=[^/])\/+$/, '');
  const path = resolve(environment.cwd, shown);
  const folder = await readPlanFolder(path, shown, pack);
  environment.err(printProblems(folder.problems));
  if (folder.problems.some(({ severity }) => severity === 'error')) return exitCode.problems;

  await refuseReadOnly(path, environment.cwd);
  const { plan } = folder;
  const timezone = plan?.timezone ?? environment.timezone();
  const today = toWallClock(parseInstant(now), timezone).date;
  const log =
    plan === undefined
      ? readProgressLog((await readIfThere(join(path, 'progress.jsonl'))) ?? '')
      : folder.log.read;
  const notebook = openNotebook({
    path,
    shown,
    plan,
    progress: plan === undefined ? foldProgress(log.events) : folder.progress,
    now: () => secondOf(readNow(options.now, environment)),
  });
  const dialogue = openDialogue(environment);
  const desk: Desk = {
    dialogue,
    environment,
    pack,
    plan,
    notebook,
    today,
    seed: seed ?? Number(today.replaceAll('-', '')),
    isTyped: options.typed === true,
  };
  try {
    await practise(desk, task, minutes, answeredOn(today, timezone, log));
    dialogue.say('\n');
    dialogue.tell(summariseSession(desk, shown));
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (error.how === 'unheard') return exitCode.done;
    dialogue.say('\n');
    dialogue.tell(summariseSession(desk, shown));
    if (error.how === 'end' && !dialogue.isTerminal && notebook.noted().length === 0) {
      throw new Stop(
        exitCode.usage,
        'Cannot go on: the input ended before anything was graded',
        'run mlprep practice in a terminal, or give it the answers line by line (docs/commands.md)',
      );
    }
    return error.how === 'interrupt' ? interrupted : exitCode.done;
  } finally {
    dialogue.close();
  }
}

async function practise(
  desk: Desk,
  task: Task,
  minutes: number | undefined,
  answeredToday: ReadonlySet<string>,
): Promise<void> {
  switch (task.type) {
    case 'question':
      await practiseQuestion(desk, task.question, '', false);
      return;
    case 'questions':
      return practiseQuestions(desk, { ...task, minutes, answeredToday });
    case 'drill':
      await practiseDrill(desk, task.drill, '');
      return;
    case 'drills':
      return practiseDrills(desk, minutes);
    case 'mock': {
      const fits = (mock: { readonly minutes: number }): boolean =>
        minutes === undefined || mock.minutes <= minutes;
      const next =
        task.mock === undefined
          ? chooseItem(desk, 'mock', desk.pack.mocks, fits)
          : { item: task.mock, occasion: '' };
      if (next !== undefined) return practiseMock(desk, next.item, next.occasion);
      throw new Stop(
        exitCode.usage,
        `Cannot find a mock interview of at most ${minutes} min`,
        '"mlprep list mocks" shows how long they are',
      );
    }
  }
}

/** Fails before the first question where no grade could be written down. */
async function refuseReadOnly(path: string, cwd: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await access(cwd, constants.W_OK);
  }
}

/** An instant in UTC, to the second. */
function secondOf(instant: string): string {
  return new Date(parseInstant(instant)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Questions that the log says were answered on a day. */
function answeredOn(today: string, timezone: string, { events }: ProgressLog): ReadonlySet<string> {
  return new Set(
    events
      .filter(({ id, status }) => status === 'done' && /^(?:practise|review):/.test(id))
      .filter(({ at }) => toWallClock(parseInstant(at), timezone).date === today)
      .map(({ id }) => id.split(':')[1] ?? ''),
  );
}

function readNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Stop(
    exitCode.usage,
    `Cannot take "${text}" as --${option}`,
    `write a whole number of at least ${least}, such as --${option} ${Math.max(least, 20)}`,
  );
}
