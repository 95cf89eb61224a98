import type { Problem } from '../problem.js';
import type { ValuePath } from '../source/yaml-source.js';
import { hintFor } from '../suggest.js';
import type { Parsed } from './parse-item.js';
import type { ParsedPack } from './parsed-pack.js';

/** Checks that every id an item names exists, and that every resource is used. */
export function checkReferences(pack: ParsedPack, problems: Problem[]): void {
  const topics = idsOf(pack.topics);
  const questions = idsOf(pack.questions);
  const resources = idsOf(pack.resources);
  const drills = idsOf(pack.drills);
  const used = new Set<string>();

  const check = (
    item: Parsed<unknown>,
    path: ValuePath,
    id: string,
    known: ReadonlySet<string>,
    what: string,
    code = `${what.toUpperCase()}_UNKNOWN`,
  ): void => {
    if (known.has(id)) return;
    problems.push({
      code,
      severity: 'error',
      message: `Cannot find ${what} "${id}"`,
      location: item.locate(path),
      hint: hintFor(id, known, `add it to the pack or take it out here`),
    });
  };
  const each = (
    item: Parsed<unknown>,
    path: ValuePath,
    ids: readonly string[],
    known: ReadonlySet<string>,
    what: string,
    code?: string,
  ): void => {
    for (const [index, id] of ids.entries()) check(item, [...path, index], id, known, what, code);
  };

  for (const item of pack.topics) {
    const { requires, helps, deeper } = item.value;
    each(item, ['requires'], requires, topics, 'topic', 'PREREQUISITE_UNKNOWN');
    each(item, ['helps'], helps, topics, 'topic', 'PREREQUISITE_UNKNOWN');
    each(item, ['resources'], item.value.resources, resources, 'resource');
    deeper.forEach(({ resource }, index) => {
      check(item, ['deeper', index], resource, resources, 'resource');
      used.add(resource);
    });
    for (const id of item.value.resources) used.add(id);
  }
  for (const item of pack.questions) {
    each(item, ['topics'], item.value.topics, topics, 'topic');
    each(item, ['resources'], item.value.resources, resources, 'resource');
    for (const id of item.value.resources) used.add(id);
    const known = new Set([...questions, ...topics]);
    item.value.followUps.forEach(({ ref }, index) => {
      if (ref !== undefined) check(item, ['followUps', index], ref, known, 'question');
    });
  }
  for (const item of pack.projects) each(item, ['topics'], item.value.topics, topics, 'topic');
  for (const item of pack.resources) {
    each(item, ['topics'], item.value.topics, topics, 'topic');
    if (!used.has(item.value.id)) {
      problems.push({
        code: 'RESOURCE_ORPHAN',
        severity: 'warning',
        message: `Cannot find a topic or question that uses the resource "${item.value.id}"`,
        location: item.locate(['id']),
        hint: 'name it where it helps, or take it out',
      });
    }
  }
  for (const item of pack.drills) {
    const step = pack.steps.find((candidate) => candidate.value.id === item.value.step);
    const habits = new Set(step?.value.habits.map((habit) => habit.id));
    check(item, ['habit'], item.value.habit, habits, 'habit');
  }
  for (const item of pack.mocks) {
    item.value.parts.forEach((part, index) => {
      each(item, ['parts', index, 'questions'], part.questions, questions, 'question');
      each(item, ['parts', index, 'drills'], part.drills, drills, 'drill');
    });
  }
  const asked = new Set(pack.questions.flatMap((item) => item.value.topics));
  for (const item of pack.topics) {
    if (asked.has(item.value.id)) continue;
    problems.push({
      code: 'TOPIC_ORPHAN',
      severity: 'warning',
      message: `Cannot find a question about the topic "${item.value.id}"`,
      location: { file: item.file, line: 1, column: 1 },
      hint: 'write one, or take the topic out',
    });
  }
}

function idsOf(items: readonly Parsed<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.value.id));
}
