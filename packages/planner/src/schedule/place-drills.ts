import type { StepId } from '@mlprep/core';
import type { Task } from '../workload/task.js';
import { byMinutes, holds, nearest, type PlaceTask, sumMinutes } from './nearest.js';
import type { Place } from './place.js';

/** Share of the usable time that drills of a step get. */
const drillShares = { communication: 0.06, unexpected: 0.04 } as const;

/**
 * Drills at even distances, one of a step in a session, the habits taking turns.
 *
 * @param placed - ids of what has its place; drills among them that were not there `before` count
 */
export function placeDrills(
  drills: readonly Task[],
  places: readonly Place[],
  total: number,
  placed: ReadonlySet<string>,
  before: ReadonlySet<string>,
  place: PlaceTask,
): void {
  for (const step of ['communication', 'unexpected'] as const) {
    const ofStep = drills.filter((task) => task.step === step);
    const open = ofStep.filter((task) => !placed.has(task.id));
    const average = sumMinutes(ofStep) / Math.max(1, ofStep.length);
    const least = open.length < ofStep.length ? 0 : 1;
    const wanted = Math.max(least, Math.round((drillShares[step] * total) / Math.max(1, average)));
    const held = ofStep.filter(({ id }) => placed.has(id) && !before.has(id)).length;
    const number = Math.min(open.length, Math.max(0, wanted - held));
    for (let index = 0; index < number; index += 1) {
      const target = (index + (step === 'communication' ? 0.35 : 0.65)) / number;
      const free = places.filter(
        ({ tasks }) => !tasks.some((task) => task.kind === 'drill' && task.step === step),
      );
      for (const next of spreadHabits(drills, step, placed)) {
        const where = nearest(
          free.filter((candidate) => holds(candidate, next)),
          target,
        );
        if (where === undefined) continue;
        place(where, next);
        break;
      }
    }
  }
}

/** The drills of a step that are left, so ordered that the habits take turns. */
function spreadHabits(
  drills: readonly Task[],
  step: StepId,
  placed: ReadonlySet<string>,
): readonly Task[] {
  const ofStep = drills.filter((task) => task.step === step);
  const used = (habit: string): number =>
    ofStep.filter((task) => task.why === habit && placed.has(task.id)).length;
  return ofStep
    .filter((task) => !placed.has(task.id))
    .sort((a, b) => used(a.why) - used(b.why) || byMinutes(a, b));
}
