import type { Problem } from '../problem.js';
import type { ValuePath } from '../source/yaml-source.js';
import { hintFor } from '../suggest.js';
import type { Parsed } from './parse-item.js';
import type { ItemKind, ParsedPack } from './parsed-pack.js';

const names = {
  topics: { what: 'topic', code: 'TOPIC_UNKNOWN' },
  requires: { what: 'topic', code: 'PREREQUISITE_UNKNOWN' },
  questions: { what: 'question', code: 'QUESTION_UNKNOWN' },
  followUps: { what: 'question or topic', code: 'QUESTION_UNKNOWN' },
  resources: { what: 'resource', code: 'RESOURCE_UNKNOWN' },
  drills: { what: 'drill', code: 'DRILL_UNKNOWN' },
  habits: { what: 'habit', code: 'HABIT_UNKNOWN' },
} as const;

/**
 * Checks that every id an item names exists. An id exists when a file takes it, even a file with
 * problems of its own.
 */
export function checkReferences(pack: ParsedPack, problems: Problem[]): void {
  const idsOf = (...kinds: readonly ItemKind[]): ReadonlySet<string> | undefined =>
    kinds.some((kind) => pack.unnamed.has(kind))
      ? undefined
      : new Set(kinds.flatMap((kind) => [...pack.taken[kind].keys()]));
  const topics = idsOf('topics');
  const questions = idsOf('questions');
  const questionsAndTopics = idsOf('questions', 'topics');
  const resources = idsOf('resources');
  const drills = idsOf('drills');

  const check = (
    item: Parsed<unknown>,
    path: ValuePath,
    id: string,
    known: ReadonlySet<string> | undefined,
    name: keyof typeof names,
  ): void => {
    if (known === undefined || known.has(id)) return;
    problems.push({
      code: names[name].code,
      severity: 'error',
      message: `Cannot find ${names[name].what} "${id}"`,
      location: item.locate(path),
      hint: hintFor(id, known, 'add it to the pack or take it out here'),
    });
  };
  const each = (
    item: Parsed<unknown>,
    path: ValuePath,
    ids: readonly string[],
    known: ReadonlySet<string> | undefined,
    name: keyof typeof names,
  ): void => {
    for (const [index, id] of ids.entries()) check(item, [...path, index], id, known, name);
  };

  for (const item of pack.items.topics) {
    each(item, ['requires'], item.value.requires, topics, 'requires');
    each(item, ['helps'], item.value.helps, topics, 'requires');
    each(item, ['resources'], item.value.resources, resources, 'resources');
    const deeper = item.value.deeper.map(({ resource }) => resource);
    each(item, ['deeper'], deeper, resources, 'resources');
  }
  for (const item of pack.items.questions) {
    each(item, ['topics'], item.value.topics, topics, 'topics');
    each(item, ['resources'], item.value.resources, resources, 'resources');
    item.value.followUps.forEach(({ ref }, index) => {
      if (ref === undefined) return;
      check(item, ['followUps', index, 'ref'], ref, questionsAndTopics, 'followUps');
    });
  }
  for (const item of [...pack.items.projects, ...pack.items.resources]) {
    each(item, ['topics'], item.value.topics, topics, 'topics');
  }
  for (const item of pack.items.drills) {
    const step = pack.items.steps.find(({ value }) => value.id === item.value.step);
    const habits = step && new Set(step.value.habits.map(({ id }) => id));
    check(item, ['habit'], item.value.habit, habits, 'habits');
  }
  for (const item of pack.items.mocks) {
    item.value.parts.forEach((part, index) => {
      each(item, ['parts', index, 'questions'], part.questions, questions, 'questions');
      each(item, ['parts', index, 'drills'], part.drills, drills, 'drills');
    });
  }
}
