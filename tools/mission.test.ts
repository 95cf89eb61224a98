import { pack } from '@mlprep/content';
import type { Pack } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { type Evidence, findMissing } from './find-missing.js';
import { missionRows } from './mission.js';

/** A copy of the pack in which something is not there. */
function without({ type, id }: Evidence): Pack {
  if (type === 'habit') {
    return {
      ...pack,
      steps: pack.steps.map((step) => ({
        ...step,
        habits: step.habits.filter((habit) => habit.id !== id),
      })),
    };
  }
  const key = `${type}s` as const;
  return { ...pack, [key]: pack[key].filter((item) => item.id !== id) };
}

/** A copy of a value in which every text is gone, ids and the like excepted. */
function silent(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['id', 'kind', 'step', 'habit'].includes(key) ? value : '';
  if (Array.isArray(value)) return value.map((part) => silent(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, silent(part, name)]),
  );
}

const evidence = [
  ...new Map(
    missionRows
      .flatMap((row) => row.evidence)
      .map((wanted) => [`${wanted.type} ${wanted.id}`, wanted] as const),
  ),
];

describe('the mission', () => {
  it.each(missionRows.map((row) => [`step ${row.step}: ${row.item}`, row] as const))(
    '%s',
    (_, row) => {
      expect(findMissing(pack, [row])).toEqual([]);
    },
  );

  it('has every row: kinds and their items, topics, resources, ideas, story, modes, habits', () => {
    const rows = [1, 2, 3, 4, 5, 6].map(
      (step) => missionRows.filter((row) => row.step === step).length,
    );
    expect(rows).toEqual([4 + 4 * 3, 9 + 5 + 3, 4 + 1 + 5, 5 + 3, 4, 3 + 1]);
    expect(missionRows.filter((row) => row.evidence.length === 0)).toEqual([]);
  });

  it.each(evidence)('is missed when %s is taken out of the pack', (_, wanted) => {
    expect(findMissing(without(wanted), missionRows)).toContainEqual(
      expect.stringContaining(`${wanted.type} "${wanted.id}" is not there`),
    );
  });

  it('is missed, row by row, when the items are there but say nothing', () => {
    const emptied = silent(pack) as Pack;
    const met = missionRows.filter((row) => findMissing(emptied, [row]).length === 0);
    expect(met.map((row) => row.item)).toEqual([]);
  });

  it('is missed when a question is of another kind and a drill trains another habit', () => {
    const swapped: Pack = {
      ...pack,
      questions: pack.questions.map((question) => ({ ...question, kind: 'coding' })),
      drills: pack.drills.map((drill) => ({ ...drill, habit: 'sing' })),
    };
    const missing = findMissing(swapped, missionRows);
    expect(missing).toContainEqual(
      expect.stringContaining('question "why-regularise" has the kind "coding"'),
    );
    expect(missing).toContainEqual(
      expect.stringContaining('drill "cut-the-ramble" has the habit "sing"'),
    );
  });
});
