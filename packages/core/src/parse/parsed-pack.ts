import type { Drill } from '../schema/drill.js';
import type { Mock } from '../schema/mock.js';
import type { Project } from '../schema/project.js';
import type { Question } from '../schema/question.js';
import type { Resource } from '../schema/resource.js';
import type { Kind, Step } from '../schema/step.js';
import type { Topic } from '../schema/topic.js';
import type { Parsed } from './parse-item.js';

/** Every item of a pack with its places, before the items are checked against each other. */
export interface ParsedPack {
  readonly steps: readonly Parsed<Step>[];
  readonly kinds: readonly Parsed<Kind>[];
  readonly topics: readonly Parsed<Topic>[];
  readonly questions: readonly Parsed<Question>[];
  readonly resources: readonly Parsed<Resource>[];
  readonly projects: readonly Parsed<Project>[];
  readonly drills: readonly Parsed<Drill>[];
  readonly mocks: readonly Parsed<Mock>[];
}
