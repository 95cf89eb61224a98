/**
 * The learner model's tables: assumptions, not measurements. `docs/planner.md` says what they mean
 * and how wrong they can be.
 */

/** By level 0–5: chance to answer a topic's question well before any lesson. */
export const answerBeforeLesson = [0.03, 0.05, 0.1, 0.2, 0.35, 0.5] as const;

/** By level 0–5: the same after the essentials. */
export const answerAfterEssentials = [0.2, 0.25, 0.3, 0.35, 0.45, 0.5] as const;

/** By level 0–5: the same after going deeper. */
export const answerAfterDeepening = [0.32, 0.38, 0.42, 0.46, 0.52, 0.55] as const;

/** About what practice and reviews come to on the day; ranks tasks where no search values them. */
export const answerAfterPractice = 0.85;

/** By level 0–5: factor on the minutes of a lesson. */
export const lessonMinutesFactor = [1.2, 1, 0.8, 0.6, 0.4, 0] as const;

/** The level from which a topic counts as known: its lesson is never scheduled. */
export const knownLevel = 5;

/** The level of a topic that the profile says nothing about. */
export const defaultLevel = 1;

/** By level 1–3 of a question: how often it is asked, against the others of its topic. */
export const askedByLevel = [1, 0.6, 0.3] as const;

/** By level 1–3 of a question: its difficulty for the memory model, 1 to 10. */
export const difficultyOfLevel = [3, 5, 7] as const;

/** By level 1–3 of a question: chances of Again, Hard, Good, Easy at the first practice. */
export const firstGrades = [
  [0.1, 0.15, 0.5, 0.25],
  [0.25, 0.25, 0.38, 0.12],
  [0.4, 0.27, 0.27, 0.06],
] as const;

/** Days after an interview on which recall counts as much as on the day itself. */
export const evaluationOffsets = [0, 7, 21] as const;
