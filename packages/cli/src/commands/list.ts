import { pack } from '@mlprep/content';
import { hintFor, kindIds } from '@mlprep/core';
import { plainText } from '@mlprep/formats';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';

interface ListOptions {
  readonly topic?: string;
  readonly area?: string;
  readonly kind?: string;
  readonly json?: boolean;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

const lists = [
  'topics',
  'questions',
  'projects',
  'drills',
  'mocks',
  'resources',
  'kinds',
  'roles',
] as const;
type ListName = (typeof lists)[number];
const narrowings = ['topic', 'area', 'kind'] as const;
type Narrowing = (typeof narrowings)[number];

/** What each list can be narrowed by. */
const narrowedBy: Readonly<Record<ListName, readonly Narrowing[]>> = {
  topics: ['topic', 'area'],
  questions: ['topic', 'area', 'kind'],
  projects: ['topic', 'area'],
  drills: [],
  mocks: [],
  resources: ['topic', 'area'],
  kinds: [],
  roles: [],
};

/** `mlprep list`: the items of the pack, one a line, or how many there are of each. */
export async function runList(
  what: string | undefined,
  options: ListOptions,
  environment: Environment,
): Promise<number> {
  const name = what === undefined ? undefined : readName(what);
  for (const narrowing of narrowings) checkNarrowing(name, narrowing, options[narrowing]);
  if (name === undefined) {
    const counts = lists.map((list) => [list, pack[list].length] as const);
    environment.out(
      options.json
        ? `${JSON.stringify(Object.fromEntries(counts), null, 2)}\n`
        : `${pack.title}\n${counts.map(([list, number]) => `${list.padEnd(10)} ${number}\n`).join('')}mlprep list topics shows more.\n`,
    );
    return exitCode.done;
  }
  const items = listItems(name, options);
  if (options.json) {
    environment.out(`${JSON.stringify(items, null, 2)}\n`);
    return exitCode.done;
  }
  if (items.length === 0) environment.err(`There are no such ${name} in the pack\n`);
  const width = Math.max(0, ...items.map(({ id }) => id.length));
  environment.out(
    items
      .map(({ id, title, about }) => `${id.padEnd(width)}  ${plainText(title)} (${about})\n`)
      .join(''),
  );
  return exitCode.done;
}

function readName(what: string): ListName {
  const name = lists.find((candidate) => candidate === what || candidate === `${what}s`);
  if (name !== undefined) return name;
  throw new Stop(
    exitCode.usage,
    `Cannot list "${what}"`,
    hintFor(what, lists, `one of: ${lists.join(', ')}`),
  );
}

function checkNarrowing(
  name: ListName | undefined,
  narrowing: Narrowing,
  value: string | undefined,
): void {
  if (value === undefined) return;
  const able = lists.filter((list) => narrowedBy[list].includes(narrowing));
  if (name === undefined || !able.includes(name)) {
    throw new Stop(
      exitCode.usage,
      `Cannot narrow ${name ?? 'everything'} by --${narrowing}`,
      `it narrows ${able.join(', ')}: mlprep list ${able.at(-1) ?? ''} --${narrowing} ${value}`,
    );
  }
  const known: readonly string[] = {
    topic: pack.topics.map(({ id }) => id),
    area: [...new Set(pack.topics.map(({ area }) => area))].sort(),
    kind: kindIds,
  }[narrowing];
  if (known.includes(value)) return;
  throw new Stop(
    exitCode.usage,
    `Cannot find the ${narrowing} "${value}"`,
    hintFor(
      value,
      known,
      known.length < 20 ? `one of: ${known.join(', ')}` : '"mlprep list topics" shows them',
    ),
  );
}

function listItems(name: ListName, options: ListOptions): readonly Listed[] {
  const { topic, area, kind } = options;
  const areaOf = new Map(pack.topics.map((item) => [item.id, item.area]));
  const isWanted = (topics: readonly string[]): boolean =>
    (topic === undefined || topics.includes(topic)) &&
    (area === undefined || topics.some((id) => areaOf.get(id) === area));
  switch (name) {
    case 'topics':
      return [...pack.topics]
        .filter((item) => isWanted([item.id]))
        .sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : b.weight - a.weight))
        .map((item) => ({
          id: item.id,
          title: item.title,
          about: `${item.area}, weight ${item.weight}, ${item.minutes.essentials} + ${item.minutes.deep} min`,
        }));
    case 'questions':
      return pack.questions
        .filter((item) => (kind === undefined || item.kind === kind) && isWanted(item.topics))
        .map((item) => ({
          id: item.id,
          title: item.title,
          about: `${item.kind}, level ${item.level}, ${item.minutes} min`,
        }));
    case 'projects':
      return pack.projects
        .filter((item) => isWanted(item.topics))
        .map((item) => ({
          id: item.id,
          title: item.title,
          about: `${item.milestones.length} milestones, ${item.milestones.reduce((sum, { minutes }) => sum + minutes, 0)} min`,
        }));
    case 'drills':
      return pack.drills.map((item) => ({
        id: item.id,
        title: item.title,
        about: `${item.step}, ${item.habit}, ${item.minutes} min`,
      }));
    case 'mocks':
      return pack.mocks.map((item) => ({
        id: item.id,
        title: item.title,
        about: `${item.parts.length} parts, ${item.minutes} min`,
      }));
    case 'resources':
      return pack.resources
        .filter((item) => isWanted(item.topics))
        .map((item) => ({ id: item.id, title: item.title, about: `${item.kind}, ${item.url}` }));
    case 'kinds':
      return pack.kinds.map((item) => ({
        id: item.id,
        title: item.title,
        about: `${item.minutes} min`,
      }));
    case 'roles':
      return pack.roles.map((item) => ({
        id: item.id,
        title: item.title,
        about:
          item.raise.length + item.lower.length === 0
            ? 'the weights of the pack'
            : `more: ${item.raise.join(', ')}; less: ${item.lower.join(', ')}`,
      }));
  }
}
