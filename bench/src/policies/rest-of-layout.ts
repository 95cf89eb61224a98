import type {
  LessonPart,
  StudyLayout,
  StudyProblem,
} from '../../../packages/planner/src/optimise/study-problem.js';

/**
 * What is left of an earlier layout in the sessions to come, as far as it can still be done: a
 * lesson whose start was missed is left out with all that stands on it, and so is what no longer
 * fits because work takes longer than it was laid out for.
 *
 * @param problem - what is left to plan, its first session the one that comes next
 * @param passed - sessions of the layout that are over
 */
export function restOfLayout(
  problem: StudyProblem,
  layout: StudyLayout,
  passed: number,
): StudyLayout {
  const room = problem.sessions.map((session) => session.room + 1e-6);
  const lessonRoom = problem.sessions.map((session) => session.lessonRoom + 1e-6);
  const ahead = <Part extends { readonly session: number }>(parts: readonly Part[]): Part[] =>
    parts
      .filter(({ session }) => session >= passed)
      .map((part) => ({ ...part, session: part.session - passed }));
  const place = (parts: readonly LessonPart[], needed: number): readonly LessonPart[] => {
    const planned = parts.reduce((total, { minutes }) => total + minutes, 0);
    // What is left is spread over its parts as it was; a pace that changed changes them all.
    const scaled = parts.map((part) => ({ ...part, minutes: (part.minutes * needed) / planned }));
    const fits = scaled.every(
      ({ session, minutes }) =>
        minutes <= (room[session] ?? 0) && minutes <= (lessonRoom[session] ?? 0),
    );
    if (!fits) return [];
    for (const { session, minutes } of scaled) {
      room[session] = (room[session] ?? 0) - minutes;
      lessonRoom[session] = (lessonRoom[session] ?? 0) - minutes;
    }
    return scaled;
  };
  const lessons: (readonly LessonPart[])[] = problem.topics.map(() => []);
  const endOf = (topic: number): number =>
    problem.topics[topic]?.learned
      ? 0
      : (lessons[topic]?.at(-1)?.session ?? Number.POSITIVE_INFINITY);
  problem.topics
    .flatMap((topic, index) => {
      const parts = topic.learned ? [] : ahead(layout.lessons[index] ?? []);
      return parts.length === 0 ? [] : [{ topic, index, parts }];
    })
    .sort((a, b) => (a.parts[0]?.session ?? 0) - (b.parts[0]?.session ?? 0) || a.index - b.index)
    .forEach(({ topic, index, parts }) => {
      const isOpen = topic.requires.every((before) => endOf(before) <= (parts[0]?.session ?? 0));
      if (isOpen) lessons[index] = place(parts, topic.minutes);
    });
  const deepenings = problem.topics.map((topic, index) => {
    const parts = topic.deepened ? [] : ahead(layout.deepenings[index] ?? []);
    const isOpen = parts.length > 0 && endOf(index) <= (parts[0]?.session ?? 0);
    return isOpen ? place(parts, topic.deepMinutes) : [];
  });
  const practice = problem.questions.map((question, index) => {
    const kept: number[] = [];
    for (const session of layout.practice[index] ?? []) {
      const at = session - passed;
      const isFirst = question.practised.length === 0 && kept.length === 0;
      const minutes = isFirst ? question.minutes : question.reviewMinutes;
      if (at < 0 || at < endOf(question.topic) || minutes > (room[at] ?? 0)) continue;
      room[at] = (room[at] ?? 0) - minutes;
      kept.push(at);
    }
    return kept;
  });
  return { lessons, deepenings, practice };
}
