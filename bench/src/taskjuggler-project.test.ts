import { pack } from '@mlprep/content';
import { expect, it } from 'vitest';
import { jugglerTasks, writeJugglerProject } from './taskjuggler-project.js';

it('puts every task after those that it needs', () => {
  const tasks = jugglerTasks(pack, 60);
  expect(tasks).toHaveLength(60);
  tasks.forEach(({ after }, index) => {
    expect(after.filter((other) => other >= index)).toEqual([]);
  });
  expect(tasks.some(({ after }) => after.length > 0)).toBe(true);
});

it('rounds minutes up to what a slot holds and names what comes before', () => {
  const text = writeJugglerProject(
    [
      { minutes: 12, after: [] },
      { minutes: 15, after: [0] },
    ],
    15,
  );
  expect(text.match(/effort 15min/g)).toHaveLength(2);
  expect(text).toContain('depends task0\n');
});
