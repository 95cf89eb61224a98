import { type Drill, hintFor, kindIds, type Mock, type Pack, type Question } from '@mlprep/core';
import { exitCode, Stop } from '../exit-code.js';

/** What is to be practised. */
export type Task =
  | { readonly type: 'questions'; readonly kind?: string; readonly topic?: string }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'drills' }
  | { readonly type: 'drill'; readonly drill: Drill }
  /** One to be chosen where none is named. */
  | { readonly type: 'mock'; readonly mock?: Mock };

/** The options that say what to practise. */
export interface TaskOptions {
  readonly kind?: string;
  readonly topic?: string;
  readonly drill?: boolean;
  /** True where no mock interview is named. */
  readonly mock?: string | true;
}

/**
 * Reads from the command line what is to be practised. The id of an activity will do as well:
 * `review:accuracy-vs-f1:2`.
 *
 * @throws Stop for words that the pack does not have, and options that exclude each other
 */
export function readTask(given: string | undefined, options: TaskOptions, pack: Pack): Task {
  const { kind, topic, drill, mock } = options;
  const narrowed = kind !== undefined ? '--kind' : topic !== undefined ? '--topic' : undefined;
  const special = mock !== undefined ? '--mock' : drill === true ? '--drill' : undefined;
  if (mock !== undefined && drill === true) refuseBoth('--drill', '--mock');
  if (special !== undefined && narrowed !== undefined) refuseBoth(special, narrowed);
  if (given !== undefined && narrowed !== undefined) refuseBoth(`"${given}"`, narrowed);
  if (typeof mock === 'string' && given !== undefined) refuseBoth(`"${given}"`, '--mock');

  const id = mock === true || mock === undefined ? given : mock;
  if (id !== undefined) return readItem(id, pack, special);
  if (mock !== undefined) return { type: 'mock' };
  if (drill === true) return { type: 'drills' };
  checkWord('kind', kind, kindIds);
  checkWord(
    'topic',
    topic,
    pack.topics.map((one) => one.id),
  );
  return {
    type: 'questions',
    ...(kind === undefined ? {} : { kind }),
    ...(topic === undefined ? {} : { topic }),
  };
}

function readItem(given: string, pack: Pack, special: string | undefined): Task {
  const id = /^(?:practise|review|drill|mock):([^:]+)/.exec(given)?.[1] ?? given;
  const question = pack.questions.find((one) => one.id === id);
  const drill = pack.drills.find((one) => one.id === id);
  const mock = pack.mocks.find((one) => one.id === id);
  if (mock !== undefined && special !== '--drill') return { type: 'mock', mock };
  if (drill !== undefined && special !== '--mock') return { type: 'drill', drill };
  if (question !== undefined && special === undefined) return { type: 'question', question };
  const lists = {
    '--mock': [pack.mocks, 'mock interview', 'mlprep list mocks'],
    '--drill': [pack.drills, 'drill', 'mlprep list drills'],
    '': [
      [...pack.questions, ...pack.drills, ...pack.mocks],
      'question, drill or mock interview',
      'mlprep list questions',
    ],
  } as const;
  const [items, what, command] = lists[(special ?? '') as keyof typeof lists];
  const isTopic = special === undefined && pack.topics.some((one) => one.id === id);
  throw new Stop(
    exitCode.usage,
    `Cannot find the ${what} "${given}"`,
    isTopic
      ? `it is a topic: mlprep practice --topic ${id}`
      : hintFor(
          id,
          items.map((one) => one.id),
          `"${command}" shows what there is`,
        ),
  );
}

function checkWord(option: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new Stop(
    exitCode.usage,
    `Cannot find the ${option} "${value}"`,
    hintFor(
      value,
      known,
      known.length < 20 ? `one of: ${known.join(', ')}` : `"mlprep list ${option}s" shows them`,
    ),
  );
}

function refuseBoth(one: string, other: string): never {
  throw new Stop(
    exitCode.usage,
    `Cannot take ${one} and ${other} together`,
    'leave one of them out',
  );
}
