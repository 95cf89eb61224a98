import type { Problem } from '../problem.js';
import type { Topic } from '../schema/topic.js';
import type { Parsed } from './parse-item.js';

/**
 * Checks that no topic stands, through `requires` and `helps`, on itself. Each cycle found is one
 * problem, named from its alphabetically first topic, at the entry that closes it. Taking all
 * those entries out leaves no cycle. Where a single entry closes them all, it is the only problem.
 */
export function checkPrerequisites(topics: readonly Parsed<Topic>[], problems: Problem[]): void {
  const found = findCycles(topics);
  const culprit = found.length > 1 ? findCulprit(topics) : undefined;
  problems.push(...(culprit === undefined ? found : [culprit]).map(cycleProblem));
}

/** A link that closes a cycle. */
interface Closing {
  readonly topic: Parsed<Topic>;
  readonly key: 'requires' | 'helps';
  readonly index: number;
  readonly cycle: readonly string[];
}

function findCycles(topics: readonly Parsed<Topic>[]): readonly Closing[] {
  const found: Closing[] = [];
  const byId = new Map(topics.map((topic) => [topic.value.id, topic]));
  const state = new Map<string, 'open' | 'closed'>();
  const path: string[] = [];

  const visit = (id: string): void => {
    const topic = byId.get(id);
    if (topic === undefined || state.get(id) === 'closed') return;
    state.set(id, 'open');
    path.push(id);
    const told = new Set<string>();
    for (const key of ['requires', 'helps'] as const) {
      topic.value[key].forEach((before, index) => {
        if (state.get(before) !== 'open') {
          visit(before);
        } else if (!told.has(before)) {
          told.add(before);
          found.push({ topic, key, index, cycle: path.slice(path.indexOf(before)) });
        }
      });
    }
    path.pop();
    state.set(id, 'closed');
  };

  for (const id of [...byId.keys()].sort()) visit(id);
  return found;
}

function cycleProblem({ topic, key, index, cycle }: Closing): Problem {
  return {
    code: 'PREREQUISITE_CYCLE',
    severity: 'error',
    message: `Cannot order topics that stand on each other: ${nameOf(cycle)}`,
    location: topic.locate([key, index]),
    hint: 'take one of these links out of "requires" or "helps"',
  };
}

/** The one link without which no cycle is left, if there is one; the first by topic and place. */
function findCulprit(topics: readonly Parsed<Topic>[]): Closing | undefined {
  const sorted = [...topics].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  for (const topic of sorted) {
    for (const key of ['requires', 'helps'] as const) {
      for (const [index, to] of topic.value[key].entries()) {
        const isLeftOut = (from: string, before: string): boolean =>
          from === topic.value.id && before === to;
        if (!isAcyclic(topics, isLeftOut)) continue;
        const way = shortestWay(topics, to, topic.value.id);
        if (way !== undefined) {
          return { topic, key, index, cycle: [topic.value.id, ...way.slice(0, -1)] };
        }
      }
    }
  }
  return undefined;
}

function linksOf(topic: Parsed<Topic>): readonly string[] {
  return [...topic.value.requires, ...topic.value.helps];
}

function isAcyclic(
  topics: readonly Parsed<Topic>[],
  isLeftOut: (from: string, to: string) => boolean,
): boolean {
  const left = new Map(topics.map((topic) => [topic.value.id, linksOf(topic)]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [id, links] of left) {
      if (!links.some((to) => left.has(to) && !isLeftOut(id, to))) left.delete(id);
    }
  }
  return left.size === 0;
}

/** Topics from one to another along links, both named, by the fewest steps. */
function shortestWay(
  topics: readonly Parsed<Topic>[],
  from: string,
  to: string,
): readonly string[] | undefined {
  const byId = new Map(topics.map((topic) => [topic.value.id, topic]));
  const seen = new Set([from]);
  const ways: (readonly string[])[] = [[from]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    const topic = byId.get(last);
    for (const next of topic === undefined ? [] : [...linksOf(topic)].sort()) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function nameOf(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first + 1)];
  return turned.join(' → ');
}
