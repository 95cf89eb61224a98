import type { Problem } from '../problem.js';
import type { Topic } from '../schema/topic.js';
import type { Parsed } from './parse-item.js';

/**
 * Checks that no topic stands, through `requires` and `helps`, on itself. Each cycle is one
 * problem, at the entry that closes it, named from its alphabetically first topic.
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
    for (const key of ['requires', 'helps'] as const) {
      topic.value[key].forEach((before, index) => {
        if (state.get(before) === 'open') {
          const cycle = path.slice(path.indexOf(before));
          problems.push({
            code: 'PREREQUISITE_CYCLE',
            severity: 'error',
            message: `Cannot order topics that stand on each other: ${[...cycle, before].join(' → ')}`,
            location: topic.locate([key, index]),
            hint: 'take one of these links out; a link that only helps is no prerequisite',
          });
        } else {
          visit(before);
        }
      });
    }
    path.pop();
    state.set(id, 'closed');
  };

  for (const id of [...byId.keys()].sort()) visit(id);
}
