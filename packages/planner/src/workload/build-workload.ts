import type { Pack, Topic } from '@mlprep/core';
import { kindIds, prerequisiteOrder } from '@mlprep/core';
import type { Profile } from '../profile/profile.js';
import {
  answerAfterDeepening,
  answerAfterEssentials,
  answerAfterPractice,
  answerBeforeLesson,
  defaultLevel,
  knownLevel,
  lessonMinutesFactor,
} from './assumptions.js';
import { questionWeights } from './question-weights.js';
import type { ProjectTasks, QuestionLoad, Task, TopicLoad, Workload } from './task.js';
import { topicWeights } from './topic-weights.js';
import * as words from './words.js';

/**
 * Turns a pack into the tasks that it holds for one learner: minutes by level, prerequisites,
 * value, and for each the words that say why it is there and when it counts as done.
 */
export function buildWorkload(pack: Pack, profile: Profile): Workload {
  const weights = topicWeights(pack, profile.role);
  const sharesByInterview = profile.interviews.map(({ focus }) =>
    questionWeights(pack, weights, profile.role, combine(profile.focus, focus ?? {})),
  );
  const shares = new Map(
    pack.questions.map(({ id }) => [
      id,
      sharesByInterview.reduce((sum, ofOne) => sum + (ofOne.get(id) ?? 0), 0) /
        sharesByInterview.length,
    ]),
  );
  const levels = new Map(pack.topics.map((topic) => [topic.id, levelOf(topic, profile)]));
  const known = new Set(pack.topics.map((topic) => topic.id).filter((id) => isKnown(id)));
  const shareOfTopic = new Map<string, number>();
  for (const question of pack.questions) {
    const topic = question.topics[0] ?? '';
    shareOfTopic.set(topic, (shareOfTopic.get(topic) ?? 0) + (shares.get(question.id) ?? 0));
  }

  function isKnown(id: string): boolean {
    return profile.known.includes(id) || (levels.get(id) ?? 0) >= knownLevel;
  }
  const level = (topicId: string): number => levels.get(topicId) ?? defaultLevel;
  const lessonOf = (topicId: string): readonly string[] =>
    known.has(topicId) ? [] : [`learn:${topicId}`];
  const dependents = (topicId: string): readonly string[] =>
    pack.topics
      .filter((topic) => topic.requires.includes(topicId) && !known.has(topic.id))
      .map((topic) => topic.title);

  const lesson = (topic: Topic): Task => ({
    id: `learn:${topic.id}`,
    kind: 'learn',
    step: topic.area === 'communication' ? 'communication' : 'foundations',
    ref: topic.id,
    title: topic.title,
    minutes: scaled(topic.minutes.essentials, level(topic.id)),
    after: topic.requires.flatMap(lessonOf),
    value:
      (shareOfTopic.get(topic.id) ?? 0) *
      (table(answerAfterEssentials, level(topic.id)) - table(answerBeforeLesson, level(topic.id))),
    why: words.whyLearn(weights.get(topic.id) ?? topic.weight, dependents(topic.id)),
    done: topic.objectives[0] ?? 'can explain it to a friend',
    round: 0,
    topic: topic.id,
  });
  const deepening = (topic: Topic): Task => ({
    ...lesson(topic),
    id: `deepen:${topic.id}`,
    kind: 'deepen',
    minutes: scaled(topic.minutes.deep, level(topic.id)),
    after: [`learn:${topic.id}`],
    value:
      (shareOfTopic.get(topic.id) ?? 0) *
      (table(answerAfterDeepening, level(topic.id)) -
        table(answerAfterEssentials, level(topic.id))),
    why: words.whyDeepen(topic.deeper.length),
    done: topic.objectives.at(-1) ?? 'can explain it to a friend',
  });

  const ranked = [...pack.topics].sort(
    (a, b) =>
      (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) ||
      a.minutes.essentials - b.minutes.essentials ||
      (a.id < b.id ? -1 : 1),
  );
  const ordered: Topic[] = [];
  for (const topic of ranked) {
    for (const before of prerequisiteOrder(pack, [topic.id])) {
      if (!ordered.includes(before)) ordered.push(before);
    }
  }
  const unknown = ordered.filter((topic) => !known.has(topic.id));

  const topics = prerequisiteOrder(pack).map((topic): TopicLoad => {
    const own = level(topic.id);
    const isKnownTopic = known.has(topic.id);
    const at = isKnownTopic ? knownLevel : own;
    const essentials = lesson(topic);
    const deep = deepening(topic);
    return {
      id: topic.id,
      ...(isKnownTopic ? {} : { lesson: essentials }),
      ...(isKnownTopic || deep.minutes === 0 ? {} : { deepening: deep }),
      requires: topic.requires,
      helps: topic.helps,
      floors: [
        table(answerBeforeLesson, at),
        table(answerAfterEssentials, at),
        table(answerAfterDeepening, at),
      ],
      weight: weights.get(topic.id) ?? topic.weight,
    };
  });

  const projects = pack.projects.map((project): ProjectTasks => {
    const milestones = project.milestones.map(
      (milestone, index): Task => ({
        id: `build:${project.id}:${milestone.id}`,
        kind: 'build',
        step: 'projects',
        ref: project.id,
        title: `${project.title}: ${milestone.title}`,
        minutes: milestone.minutes,
        after: index === 0 ? [] : [`build:${project.id}:${project.milestones[index - 1]?.id}`],
        value: 0,
        why: words.whyBuild(index + 1, project.milestones.length),
        done: `can show ${words.lowerFirst(milestone.deliverable)}`,
        round: 0,
      }),
    );
    return {
      id: project.id,
      title: project.title,
      topics: project.topics,
      milestones,
      story: {
        id: `story:${project.id}`,
        kind: 'story',
        step: 'projects',
        ref: project.id,
        title: `Tell the story: ${project.title}`,
        minutes: 20,
        after: milestones.slice(-1).map((task) => task.id),
        value: 0,
        why: 'five points: the problem, the cleaning, why this model, which metrics, what you learned',
        done: 'can tell it in two minutes, all five points, without notes',
        round: 0,
      },
      chosen: profile.projects.includes(project.id),
      value: project.topics.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0),
    };
  });

  const questions = pack.questions.map((question): Task => {
    const topic = question.topics[0] ?? '';
    return {
      id: `practise:${question.id}`,
      kind: 'practise',
      step: 'practice',
      ref: question.id,
      title: question.title,
      minutes: question.minutes,
      after: lessonOf(topic),
      value:
        (shares.get(question.id) ?? 0) *
        (answerAfterPractice - table(answerAfterEssentials, level(topic))),
      why: words.whyPractise(question.kind),
      done: words.donePractise(question),
      round: 0,
      reviewMinutes: question.reviewMinutes,
      topic,
    };
  });

  return {
    topics,
    questionLoads: pack.questions.map(
      (question, index): QuestionLoad => ({
        task: questions[index] as Task,
        topic: question.topics[0] ?? '',
        kind: question.kind,
        level: question.level,
        shares: sharesByInterview.map((ofOne) => ofOne.get(question.id) ?? 0),
      }),
    ),
    orient: pack.kinds.map((kind) => ({
      id: `orient:${kind.id}`,
      kind: 'orient',
      step: 'question-types',
      ref: kind.id,
      title: kind.title,
      minutes: kind.minutes,
      after: [],
      value: 0,
      why: 'one of the four kinds of question; knowing which one you hear is half the answer',
      done: 'can say what it tests and what a good answer sounds like',
      round: 0,
    })),
    lessons: unknown.map(lesson),
    deepenings: unknown.map(deepening).filter((task) => task.minutes > 0),
    questions,
    projects,
    pastWorkStory: {
      id: 'story:past-work',
      kind: 'story',
      step: 'projects',
      ref: 'past-work',
      title: 'Tell the story of something you have already made',
      minutes: 15,
      after: [],
      value: 0,
      why: 'every interview asks about your own work; a course exercise will do',
      done: 'can tell it in two minutes: the problem, the cleaning, why this model, which metrics, what you learned',
      round: 0,
    },
    drills: pack.drills.map((drill) => ({
      id: `drill:${drill.id}`,
      kind: 'drill',
      step: drill.step,
      ref: drill.id,
      title: drill.title,
      minutes: drill.minutes,
      after: [],
      value: 0,
      why: words.whyDrill(pack, drill),
      done: 'can answer its self-check with yes',
      round: 0,
    })),
    mocks: pack.mocks.map((mock) => ({
      id: `mock:${mock.id}`,
      kind: 'mock',
      step: 'unexpected',
      ref: mock.id,
      title: mock.title,
      minutes: mock.minutes,
      after: [],
      value: 0,
      why: 'the whole thing in one go, as on the day, with a score sheet',
      done: 'can read two strong points and one weak point off the score sheet',
      round: 0,
    })),
    known,
  };
}

/** The focus of a profile and of one of its interviews: their factors multiply. */
function combine(all: Profile['focus'], one: Profile['focus']): Profile['focus'] {
  return Object.fromEntries(kindIds.map((kind) => [kind, (all[kind] ?? 1) * (one[kind] ?? 1)]));
}

function levelOf(topic: Topic, profile: Profile): number {
  return profile.levels[topic.id] ?? profile.levels[topic.area] ?? defaultLevel;
}

function scaled(minutes: number, level: number): number {
  return Math.round(minutes * table(lessonMinutesFactor, level));
}

function table(values: readonly number[], level: number): number {
  return values[level] ?? 0;
}
