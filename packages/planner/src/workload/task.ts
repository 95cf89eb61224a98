import type { KindId, StepId } from '@mlprep/core';
import type { ActivityKind } from '../plan.js';

/** An activity before it has a date, with what the scheduler needs to know about it. */
export interface Task {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly step?: StepId;
  readonly ref: string;
  readonly title: string;
  readonly minutes: number;
  /** Tasks that come before it; a session may hold both. */
  readonly after: readonly string[];
  /** Expected share of the interview's questions it adds, all things being equal. */
  readonly value: number;
  readonly why: string;
  readonly done: string;
  readonly round: number;
  /** Minutes of a repetition, for a question. */
  readonly reviewMinutes?: number;
  /** The part of the whole task that this is; default 1. */
  readonly share?: number;
  /** The instant before which it may not stand, in milliseconds, where it was put off. */
  readonly notBefore?: number;
  /** Topic it belongs to. */
  readonly topic?: string;
  /** The task that is complete with this one, its last part. */
  readonly completes?: string;
}

/** A project's tasks, wanted or not as one. */
export interface ProjectTasks {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  readonly milestones: readonly Task[];
  readonly story: Task;
  /** Named in the profile. */
  readonly chosen: boolean;
  readonly value: number;
}

/** A topic as the objective sees it. */
export interface TopicLoad {
  readonly id: string;
  /** Absent when the topic is known. */
  readonly lesson?: Task;
  readonly deepening?: Task;
  readonly requires: readonly string[];
  readonly helps: readonly string[];
  /** Chance to answer its questions before the lesson, after it, after going deeper. */
  readonly floors: readonly [before: number, essentials: number, deep: number];
  /** 1 to 5, after the role and what stands on it. */
  readonly weight: number;
}

/** A question as the objective sees it. */
export interface QuestionLoad {
  readonly task: Task;
  readonly topic: string;
  readonly kind: KindId;
  readonly level: number;
  /** By interview: the share of it that this question stands for. */
  readonly shares: readonly number[];
}

/** Everything a pack holds for a learner, as tasks. */
export interface Workload {
  readonly orient: readonly Task[];
  /** Topics in an order that keeps what they require and what helps them. */
  readonly topics: readonly TopicLoad[];
  readonly questionLoads: readonly QuestionLoad[];
  /** Lessons in an order that keeps prerequisites, the most worthwhile first. */
  readonly lessons: readonly Task[];
  readonly deepenings: readonly Task[];
  readonly questions: readonly Task[];
  readonly projects: readonly ProjectTasks[];
  /** The story of some past work, for when no project fits. */
  readonly pastWorkStory: Task;
  readonly drills: readonly Task[];
  readonly mocks: readonly Task[];
  /** Topics whose lesson is never scheduled. */
  readonly known: ReadonlySet<string>;
}
