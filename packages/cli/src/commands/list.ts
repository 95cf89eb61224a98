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

const lists = ['topics', 'questions', 'projects', 'drills', 'mocks', 'resources', 'kinds'] as const;

/** `mlprep list`: the items of the pack, one a line, or how many there are of each. */
export async function runList(
  what: string | undefined,
  options: ListOptions,
  environment: Environment,
): Promise<number> {
  if (what === undefined) {
    const rows = lists.map((name) => `${name.padEnd(10)} ${pack[name].length}`);
    environment.out(`${pack.title}\n${rows.join('\n')}\nmlprep list topics shows more.\n`);
    return exitCode.done;
  }
  const name = lists.find((candidate) => candidate === what || candidate === `${what}s`);
  if (name === undefined) {
    throw new Stop(
      exitCode.usage,
      `Cannot list "${what}"`,
      hintFor(what, lists, `one of: ${lists.join(', ')}`),
    );
  }
  checkKnown(
    'topic',
    options.topic,
    pack.topics.map(({ id }) => id),
  );
  checkKnown('area', options.area, [...new Set(pack.topics.map(({ area }) => area))]);
  checkKnown('kind', options.kind, kindIds);
  const items = listItems(name, options);
  if (options.json) {
    environment.out(`${JSON.stringify(items, null, 2)}\n`);
    return exitCode.done;
  }
  const width = Math.max(0, ...items.map(({ id }) => id.length));
  for (const { id, title, about } of items) {
    environment.out(`${id.padEnd(width)}  ${plainText(title)} (${about})\n`);
  }
  return exitCode.done;
}

function listItems(name: (typeof lists)[number], options: ListOptions): readonly Listed[] {
  const { topic, area, kind } = options;
  const ofTopic = (topics: readonly string[]): boolean =>
    topic === undefined || topics.includes(topic);
  switch (name) {
    case 'topics':
      return [...pack.topics]
        .filter((item) => (area === undefined || item.area === area) && ofTopic([item.id]))
        .sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : b.weight - a.weight))
        .map((item) => ({
          id: item.id,
          title: item.title,
          about: `${item.area}, weight ${item.weight}, ${item.minutes.essentials} + ${item.minutes.deep} min`,
        }));
    case 'questions':
      return pack.questions
        .filter((item) => (kind === undefined || item.kind === kind) && ofTopic(item.topics))
        .map((item) => ({
          id: item.id,
          title: item.title,
          about: `${item.kind}, level ${item.level}, ${item.minutes} min`,
        }));
    case 'projects':
      return pack.projects
        .filter((item) => ofTopic(item.topics))
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
        .filter((item) => ofTopic(item.topics))
        .map((item) => ({ id: item.id, title: item.title, about: `${item.kind}, ${item.url}` }));
    case 'kinds':
      return pack.kinds.map((item) => ({
        id: item.id,
        title: item.title,
        about: `${item.minutes} min`,
      }));
  }
}

function checkKnown(what: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new Stop(
    exitCode.usage,
    `Cannot find the ${what} "${value}"`,
    hintFor(
      value,
      known,
      known.length < 20 ? `one of: ${known.join(', ')}` : 'mlprep list topics shows them',
    ),
  );
}
