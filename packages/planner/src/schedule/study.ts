import type { KindId } from '@mlprep/core';
import type { MemoryModel } from '../memory/fsrs.js';
import { evaluateLayout, sum } from '../optimise/evaluate-layout.js';
import type { Musts } from '../optimise/lay-out.js';
import { mendLayout } from '../optimise/mend-layout.js';
import { type Optimised, optimise } from '../optimise/optimise.js';
import type { LessonPart, StudyProblem } from '../optimise/study-problem.js';
import type { Profile } from '../profile/profile.js';
import { daysBetween } from '../time/iso-date.js';
import { evaluationOffsets } from '../workload/assumptions.js';
import type { ProjectTasks, QuestionLoad, Task, Workload } from '../workload/task.js';
import { whyReview } from '../workload/words.js';
import { type Keep, layoutToKeep } from './keep.js';
import { isShort, lastInterviewDay, type Place, put } from './place.js';
import type { Settled } from './schedule.js';

/** Lessons and questions laid into places, with what the optimiser knows of them. */
export interface Study {
  readonly problem: StudyProblem;
  /** The same with lessons that were dropped not counted as learned: what a forecast looks at. */
  readonly honest: StudyProblem;
  /** What is in it whatever it earns. */
  readonly musts: Musts;
  readonly optimised: Optimised;
  /** Days of the interviews, counted from the first session's day. */
  readonly interviewDays: readonly number[];
}

/**
 * States lessons and questions as a problem for the optimiser: what is left of each place is the
 * room, each interview and the third part of it a week and three weeks later are the days that
 * count.
 */
export function stateProblem(
  workload: Workload,
  places: readonly Place[],
  profile: Profile,
  settled: Settled,
): { readonly problem: StudyProblem; readonly interviewDays: readonly number[] } {
  const firstDate = places[0]?.slot.date ?? settled.today ?? profile.start;
  const lastDate = places.at(-1)?.slot.date;
  const onLastDate = places.filter(({ slot }) => slot.date === lastDate).length;
  const dayOf = (date: string): number => daysBetween(firstDate, date);
  const days = profile.interviews.map(({ at }) => dayOf(at.slice(0, 10)));
  // An interview that is over counts no more.
  const isAhead = (day: number): boolean => day >= 0 || days.every((other) => other < 0);
  const interviewDays = days.filter(isAhead);
  const sharesOf = (load: QuestionLoad): readonly number[] =>
    load.shares.filter((_, interview) => isAhead(days[interview] ?? 0));
  /** The first place for what may not come before an instant, or only after a day. */
  const placeFrom = (
    task: Task | undefined,
    after: string | undefined,
  ): { readonly from?: number } => {
    const instant = task?.notBefore ?? Number.NEGATIVE_INFINITY;
    const isOpen = ({ slot }: Place): boolean =>
      slot.start >= instant && (after === undefined || slot.date > after);
    const from = places.findIndex(isOpen);
    return from === 0 || places.length === 0 ? {} : { from: from < 0 ? places.length : from };
  };
  const indexOf = new Map(workload.topics.map((topic, index) => [topic.id, index]));
  const indices = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indexOf.get(id) ?? []);
  const questionsOf = workload.topics.map((): number[] => []);
  const questions = workload.questionLoads.map((load, index) => {
    const topic = indexOf.get(load.topic) ?? 0;
    questionsOf[topic]?.push(index);
    const worth = interviewDays
      .flatMap((day, interview) =>
        evaluationOffsets.map((offset) => ({
          day: day + offset,
          weight:
            (sharesOf(load)[interview] ?? 0) / interviewDays.length / evaluationOffsets.length,
        })),
      )
      .sort((a, b) => a.day - b.day);
    const before = settled.practised.get(load.task.ref);
    return {
      id: load.task.ref,
      topic,
      level: load.level,
      minutes: load.task.minutes,
      reviewMinutes: load.task.reviewMinutes ?? load.task.minutes,
      worth,
      practised: (before?.dates ?? []).map(dayOf),
      ...(before?.grades.some((grade) => grade !== undefined) ? { grades: before.grades } : {}),
      ...placeFrom(load.task, before?.dates.at(-1)),
      open: before !== undefined || !settled.taken.has(load.task.id),
    };
  });
  const topics = workload.topics.map((topic, index) => ({
    id: topic.id,
    minutes: topic.lesson?.minutes ?? 0,
    deepMinutes: topic.deepening?.minutes ?? 0,
    requires: indices(topic.requires),
    helps: indices(topic.helps),
    floors: topic.floors,
    learned: topic.lesson === undefined || settled.taken.has(topic.lesson.id),
    deepened: topic.deepening === undefined || settled.taken.has(topic.deepening.id),
    ...placeFrom(topic.lesson, undefined),
    questions: questionsOf[index] ?? [],
  }));
  const short = isShort(
    places.map(({ slot }) => slot),
    profile,
    settled.done,
  );
  const sessions = places.map((place) => ({
    day: dayOf(place.slot.date),
    room: Math.max(0, place.room),
    lessonRoom: place.lessons ? Math.min(place.room, lessonLimit(place)) : 0,
    mostQuestions:
      place.slot.date === lastDate ? Math.floor(mostOnLastDay / onLastDate) : mostQuestions,
    // The evening before an interview is for what one knows.
    onlyReviews: !short && daysBetween(place.slot.date, lastInterviewDay(profile)) === 1,
  }));
  return { problem: { sessions, topics, questions }, interviewDays };
}

/**
 * The most minutes of a session that new lessons may take, so that practice goes along with them
 * from the first week on; never less than one lesson.
 */
function lessonLimit(place: Place): number {
  return Math.max(oneLesson, Math.floor(place.capacity * lessonShare));
}

/** Most questions of a session; more, of a few minutes each, are a drudge and blur together. */
const mostQuestions = 20;

/** Most questions on the last day, which is for calm. */
const mostOnLastDay = 24;

/** Share of a session that new lessons may take. */
const lessonShare = 0.75;

/** Minutes of the longest essentials. */
const oneLesson = 36;

/** Chooses the lessons and questions and puts them into the places. */
export function placeStudy(
  workload: Workload,
  places: readonly Place[],
  profile: Profile,
  settled: Settled,
  model: MemoryModel,
  projects: readonly ProjectTasks[],
  keep?: Keep,
): Study {
  const { problem, interviewDays } = stateProblem(workload, places, profile, settled);
  const order = problem.topics.map((_, index) => index);
  const musts = mustsOf(workload, places, profile, problem, projects);
  const optimised =
    keep === undefined
      ? optimise(problem, model, order, musts)
      : mendLayout(
          problem,
          model,
          order,
          musts,
          layoutToKeep(workload, problem, places, keep),
          new Set(order.filter((index) => keep.wanted.has(problem.topics[index]?.id ?? ''))),
          new Set(
            problem.questions.flatMap(({ id }, index) => (keep.graded.has(id) ? [index] : [])),
          ),
        );
  const { layout } = optimised;
  layout.lessons.forEach((parts, index) => {
    putParts(places, workload.topics[index]?.lesson, parts);
  });
  layout.deepenings.forEach((parts, index) => {
    putParts(places, workload.topics[index]?.deepening, parts);
  });
  layout.practice.forEach((sessions, index) => {
    const load = workload.questionLoads[index];
    if (load === undefined) return;
    const before = settled.practised.get(load.task.ref);
    let times = before?.dates.length ?? 0;
    let last = before?.dates.at(-1);
    for (const session of sessions) {
      const place = places[session];
      if (place === undefined) continue;
      while (
        settled.taken.has(times === 0 ? load.task.id : `review:${load.task.ref}:${times + 1}`)
      ) {
        times += 1;
      }
      const { date } = place.slot;
      put(
        place,
        times === 0 ? load.task : reviewTask(load.task, times, daysBetween(last ?? date, date)),
      );
      times += 1;
      last = date;
    }
  });
  const honest = {
    ...problem,
    topics: problem.topics.map((topic) => ({
      ...topic,
      learned: topic.learned && !settled.dropped.has(`learn:${topic.id}`),
      deepened: topic.deepened && !settled.dropped.has(`deepen:${topic.id}`),
    })),
  };
  return { problem, honest, musts, optimised, interviewDays };
}

function putParts(
  places: readonly Place[],
  task: Task | undefined,
  parts: readonly LessonPart[],
): void {
  if (task === undefined) return;
  parts.forEach((part, index) => {
    const place = places[part.session];
    if (place === undefined) return;
    if (parts.length === 1) {
      put(place, task);
      return;
    }
    put(place, {
      ...task,
      id: `${task.id}:part-${index + 1}`,
      title: `${task.title} (part ${index + 1} of ${parts.length})`,
      minutes: part.minutes,
      share: ((task.share ?? 1) * part.minutes) / task.minutes,
      round: index,
    });
  });
}

/** The review of a question that was practised some times before. */
function reviewTask(task: Task, times: number, gapDays: number): Task {
  return {
    ...task,
    id: `review:${task.ref}:${times + 1}`,
    kind: 'review',
    minutes: task.reviewMinutes ?? task.minutes,
    after: [task.id],
    why: whyReview(gapDays),
    round: times,
  };
}

/** Minutes of room for each coding question, and for each about a project, that is always in. */
const minutesPerKindQuestion = { coding: 600, project: 600 } as const;

/**
 * What is in whatever it earns: a lesson of the foundations and a question (steps 2 and 4), the
 * first topics of the projects before their first milestone, and some questions of the kinds that
 * take long and so would lose against shorter ones.
 */
function mustsOf(
  workload: Workload,
  places: readonly Place[],
  profile: Profile,
  problem: StudyProblem,
  projects: readonly ProjectTasks[],
): Musts {
  const costOf = (index: number): number => {
    const topic = problem.topics[index];
    if (topic === undefined || topic.learned) return 0;
    return topic.minutes + sum(topic.requires.map(costOf));
  };
  const first = (candidates: readonly number[], cost: (index: number) => number): number[] =>
    [...candidates].sort((a, b) => cost(a) - cost(b) || a - b).slice(0, 1);
  const isOpen = (index: number): boolean =>
    (problem.topics[index]?.questions ?? []).some((question) => problem.questions[question]?.open);
  const lessons = workload.topics.flatMap((topic, index) =>
    topic.lesson?.step === 'foundations' && !problem.topics[index]?.learned ? [index] : [],
  );
  const worth = (index: number): number =>
    costOf(index) / Math.max(1, workload.topics[index]?.weight ?? 1);
  const asked = lessons.filter(isOpen);
  const topics = first(asked.length > 0 ? asked : lessons, worth);
  const until = new Map<number, number>();
  for (const project of projects) {
    const start = places.findIndex(({ tasks }) => tasks.some(({ ref }) => ref === project.id));
    for (const id of project.topics.slice(0, 2)) {
      const index = workload.topics.findIndex((topic) => topic.id === id);
      if (index < 0 || problem.topics[index]?.learned) continue;
      if (!topics.includes(index)) topics.push(index);
      if (start >= 0) until.set(index, start);
    }
  }
  const reachable = problem.questions.flatMap((question, index) =>
    question.open && (problem.topics[question.topic]?.learned || topics.includes(question.topic))
      ? [index]
      : [],
  );
  const questions = first(reachable, (index) => problem.questions[index]?.minutes ?? 0);
  const room = sum(problem.sessions.map((session) => session.room));
  for (const [kind, minutes] of Object.entries(minutesPerKindQuestion)) {
    const wanted = Math.floor((room / minutes) * focusOn(profile, kind as KindId));
    for (let count = 0; count < wanted; count += 1) {
      const price = (index: number): number => {
        const question = problem.questions[index];
        const share = sum((question?.worth ?? []).map(({ weight }) => weight));
        const lesson = topics.includes(question?.topic ?? -1) ? 0 : costOf(question?.topic ?? -1);
        const effort = ((question?.minutes ?? 0) + lesson) * (question?.level ?? 1);
        return share === 0 ? Number.POSITIVE_INFINITY : effort / share;
      };
      const [next] = first(
        problem.questions.flatMap((question, index) =>
          question.open &&
          question.practised.length === 0 &&
          workload.questionLoads[index]?.kind === kind &&
          !questions.includes(index) &&
          price(index) < Number.POSITIVE_INFINITY
            ? [index]
            : [],
        ),
        price,
      );
      if (next === undefined) break;
      questions.push(next);
      const topic = problem.questions[next]?.topic ?? -1;
      if (!topics.includes(topic) && !problem.topics[topic]?.learned) topics.push(topic);
    }
  }
  return { topics, questions, until };
}

/** Focus on a kind of question, the mean over the interviews. */
function focusOn(profile: Profile, kind: KindId): number {
  const own = profile.focus[kind] ?? 1;
  const factors = profile.interviews.map(({ focus }) => own * (focus?.[kind] ?? 1));
  return sum(factors) / Math.max(1, factors.length);
}

/** The value of a study at the days that count, or on one day alone. */
export function valueOn(
  study: Study,
  model: MemoryModel,
  day: number | undefined,
): readonly number[] {
  const { honest: problem, optimised } = study;
  if (day === undefined) return evaluateLayout(problem, optimised.layout, model);
  return evaluateLayout(problem, optimised.layout, model, (index) => [
    { day, weight: sum((problem.questions[index]?.worth ?? []).map(({ weight }) => weight)) },
  ]);
}
