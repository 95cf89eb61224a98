import type { StepId } from '@mlprep/core';
import type { Task } from '../workload/task.js';
import { byMinutes, nearest, type PlaceTask, sumMinutes } from './nearest.js';
import type { Place } from './place.js';

/** Share of the usable time that drills of a step get. */
const drillShares = { communication: 0.06, unexpected: 0.04 } as const;

/** Drills at even distances, one of a step in a session, the habits taking turns. */
export function placeDrills(
  drills: readonly Task[],
  places: readonly Place[],
  total: number,
  placed: ReadonlySet<string>,
  place: PlaceTask,
): void {
  for (const step of ['communication', 'unexpected'] as const) {
    const ofStep = drills.filter((task) => task.step === step);
    const open = ofStep.filter((task) => !placed.has(task.id));
    const average = sumMinutes(ofStep) / Math.max(1, ofStep.length);
    const already = ofStep.length - open.length;
    const wanted = Math.max(1, Math.round((drillShares[step] * total) / Math.max(1, average)));
    const number = Math.min(open.length, Math.max(0, wanted - already));
    for (let index = 0; index < number; index += 1) {
      const target = (index + (step === 'communication' ? 0.35 : 0.65)) / number;
      const next = spreadHabits(drills, step, placed)[0];
      if (next === undefined) break;
      const free = places.filter(
        (candidate) =>
          candidate.room >= next.minutes &&
          !candidate.tasks.some((task) => task.kind === 'drill' && task.step === step),
      );
      const where = nearest(free, target);
      if (where !== undefined) place(where, next);
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
