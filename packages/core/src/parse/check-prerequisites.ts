import type { Problem } from '../problem.js';
import type { Topic } from '../schema/topic.js';
import type { Parsed } from './parse-item.js';

/**
 * Checks that no topic stands, through `requires` and `helps`, on itself. Each cycle found is one
 * problem, named from its alphabetically first topic, at the entry that closes it. Taking all
 * those entries out leaves no cycle.
 */
export function checkPrerequisites(topics: readonly Parsed<Topic>[], problems: Problem[]): void {
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
          problems.push({
            code: 'PREREQUISITE_CYCLE',
            severity: 'error',
            message: `Cannot order topics that stand on each other: ${nameOf(path.slice(path.indexOf(before)))}`,
            location: topic.locate([key, index]),
            hint: 'take one of these links out of "requires" or "helps"',
          });
        }
      });
    }
    path.pop();
    state.set(id, 'closed');
  };

  for (const id of [...byId.keys()].sort()) visit(id);
}

function nameOf(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first + 1)];
  return turned.join(' → ');
}
