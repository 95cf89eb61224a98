import type { Problem, Result } from '../problem.js';
import { toResult } from '../problem.js';
import { type Pack, packSchema } from '../schema/pack.js';
import { kindIds, stepIds } from '../schema/words.js';
import { checkPrerequisites } from './check-prerequisites.js';
import { checkReferences } from './check-references.js';
import { parseDrill } from './parse-drill.js';
import { parseHeader } from './parse-header.js';
import type { PackFile, Parsed } from './parse-item.js';
import { parseMock } from './parse-mock.js';
import { parseProject } from './parse-project.js';
import { type CodeFiles, parseQuestion } from './parse-question.js';
import { parseResources } from './parse-resources.js';
import { parseKind, parseStep } from './parse-step.js';
import { parseTopic } from './parse-topic.js';
import type { ParsedPack } from './parsed-pack.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Reads a whole pack from its files and checks its items against each other: unknown and duplicate
 * ids, prerequisite cycles, resources nobody uses. All problems are reported, sorted by place.
 *
 * @param files - the pack's files in any order, paths relative to its folder
 * @returns the pack with every array sorted by id (steps and kinds in their own order)
 */
export function parsePack(files: Iterable<PackFile>): Result<Pack> {
  const problems: Problem[] = [];
  const sorted = [...files].sort((a, b) => compare(a.path, b.path));
  const byPath = new Map(sorted.map((file) => [file.path, file]));
  const parsed: Mutable<ParsedPack> = {
    steps: [],
    kinds: [],
    topics: [],
    questions: [],
    resources: [],
    projects: [],
    drills: [],
    mocks: [],
  };
  const headerFile = byPath.get('pack.yaml');
  const header = headerFile === undefined ? undefined : parseHeader(headerFile, problems);
  if (headerFile === undefined) {
    problems.push({
      code: 'PACK_HEADER_MISSING',
      severity: 'error',
      message: 'Cannot find pack.yaml',
      location: { file: 'pack.yaml', line: 1, column: 1 },
      hint: 'add it with id, title, version, language and licence',
    });
  }
  for (const file of sorted) readFile(file, byPath, parsed, problems);
  checkDuplicates(parsed, problems);
  checkComplete(parsed, problems);
  checkReferences(parsed, problems);
  checkPrerequisites(parsed.topics, problems);
  problems.sort(
    (a, b) =>
      compare(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column,
  );
  return toResult(
    () =>
      packSchema.parse({
        ...header,
        steps: inOrder(parsed.steps, stepIds),
        kinds: inOrder(parsed.kinds, kindIds),
        topics: byId(parsed.topics),
        questions: byId(parsed.questions),
        resources: byId(parsed.resources),
        projects: byId(parsed.projects),
        drills: byId(parsed.drills),
        mocks: byId(parsed.mocks),
      }),
    problems,
  );
}

function readFile(
  file: PackFile,
  byPath: ReadonlyMap<string, PackFile>,
  parsed: Mutable<ParsedPack>,
  problems: Problem[],
): void {
  const path = file.path;
  const add = <T>(list: Parsed<T>[], item: Parsed<T> | undefined): void => {
    if (item !== undefined) list.push(item);
  };
  const code = /^(questions\/coding\/[^/]+)\/(?:starter|solution|test_solution)\.py$/.exec(path);
  if (path === 'pack.yaml' || (code !== null && byPath.has(`${code[1]}/question.md`))) return;
  if (/^steps\/[^/]+\.md$/.test(path)) add(parsed.steps, parseStep(file, problems));
  else if (/^kinds\/[^/]+\.md$/.test(path)) add(parsed.kinds, parseKind(file, problems));
  else if (/^topics\/[^/]+\/[^/]+\.md$/.test(path)) add(parsed.topics, parseTopic(file, problems));
  else if (/^questions\/coding\/[^/]+\/question\.md$/.test(path)) {
    const files = readCode(file, byPath, problems);
    if (files !== undefined) add(parsed.questions, parseQuestion(file, files, problems));
  } else if (/^questions\/[^/]+\/[^/]+\.md$/.test(path)) {
    add(parsed.questions, parseQuestion(file, undefined, problems));
  } else if (/^resources\/[^/]+\.yaml$/.test(path)) {
    parsed.resources.push(...parseResources(file, problems));
  } else if (/^projects\/[^/]+\.md$/.test(path)) add(parsed.projects, parseProject(file, problems));
  else if (/^drills\/[^/]+\/[^/]+\.md$/.test(path)) add(parsed.drills, parseDrill(file, problems));
  else if (/^mocks\/[^/]+\.md$/.test(path)) add(parsed.mocks, parseMock(file, problems));
  else {
    problems.push({
      code: 'FILE_UNEXPECTED',
      severity: 'error',
      message: `Cannot tell what the file "${path}" is for`,
      location: { file: path, line: 1, column: 1 },
      hint: 'docs/write-a-pack.md lists the folders of a pack; move or remove it',
    });
  }
}

function readCode(
  file: PackFile,
  byPath: ReadonlyMap<string, PackFile>,
  problems: Problem[],
): CodeFiles | undefined {
  const folder = file.path.slice(0, file.path.lastIndexOf('/'));
  const texts = (['starter', 'solution', 'test_solution'] as const).map((name) => {
    const text = byPath.get(`${folder}/${name}.py`)?.text;
    if (text === undefined) {
      problems.push({
        code: 'CODE_MISSING',
        severity: 'error',
        message: `Cannot find ${name}.py beside this coding question`,
        location: { file: file.path, line: 1, column: 1 },
        hint: `add ${folder}/${name}.py`,
      });
    }
    return text;
  });
  const [starter, solution, tests] = texts;
  if (starter === undefined || solution === undefined || tests === undefined) return undefined;
  return { starter, solution, tests };
}

function checkDuplicates(parsed: ParsedPack, problems: Problem[]): void {
  for (const [kind, items] of Object.entries(parsed) as [
    string,
    readonly Parsed<{ id: string }>[],
  ][]) {
    const seen = new Map<string, string>();
    for (const { value, file, locate } of items) {
      const first = seen.get(value.id);
      if (first !== undefined) {
        problems.push({
          code: 'ID_DUPLICATE',
          severity: 'error',
          message: `Cannot use the id "${value.id}" twice among the ${kind}`,
          location: kind === 'resources' ? locate(['id']) : { file, line: 1, column: 1 },
          hint: `it is already in ${first}`,
        });
      } else {
        seen.set(value.id, file);
      }
    }
  }
}

function checkComplete(parsed: ParsedPack, problems: Problem[]): void {
  const missing = [
    ...stepIds
      .filter((id) => !parsed.steps.some((step) => step.value.id === id))
      .map((id) => `steps/${id}.md`),
    ...kindIds
      .filter((id) => !parsed.kinds.some((kind) => kind.value.id === id))
      .map((id) => `kinds/${id}.md`),
  ];
  for (const path of missing) {
    if (problems.some((problem) => problem.location.file === path)) continue;
    problems.push({
      code: 'FILE_MISSING',
      severity: 'error',
      message: `Cannot find ${path}`,
      location: { file: path, line: 1, column: 1 },
      hint: 'a pack has all six steps and all four kinds of question',
    });
  }
}

function inOrder<T extends { readonly id: string }>(
  items: readonly Parsed<T>[],
  order: readonly string[],
): T[] {
  return items.map((item) => item.value).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function byId<T extends { readonly id: string }>(items: readonly Parsed<T>[]): T[] {
  return items.map((item) => item.value).sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
