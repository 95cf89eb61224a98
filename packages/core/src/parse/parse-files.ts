import type { Location, Problem } from '../problem.js';
import type { Pack } from '../schema/pack.js';
import { parseDrill } from './parse-drill.js';
import { idOfPath, type PackFile, type Parsed } from './parse-item.js';
import { parseMock } from './parse-mock.js';
import { parseProject } from './parse-project.js';
import { parseCodingQuestion, parseQuestion } from './parse-question.js';
import { parseResources } from './parse-resources.js';
import { parseKind, parseStep } from './parse-step.js';
import { parseTopic } from './parse-topic.js';
import { type ItemKind, itemKinds, type ParsedPack } from './parsed-pack.js';
import { readCode } from './read-code.js';

/** A parsed pack that is still being filled. */
interface Filling {
  readonly items: { readonly [K in ItemKind]: Parsed<Pack[K][number]>[] };
  readonly taken: { readonly [K in ItemKind]: Map<string, string> };
  readonly unread: Set<ItemKind>;
  readonly unnamed: Set<ItemKind>;
}

const codePath = /^(questions\/coding\/([^/]+))\/(?:starter|solution|test_solution)\.py$/;

/**
 * Reads each file of a pack by the place it stands in. An id counts as taken as soon as a file has
 * it, so that one mistake in a file is not also a mistake in all that name its item.
 *
 * @param files - sorted by path, `pack.yaml` left out
 * @param problems - what is wrong with a file is added here
 */
export function parseFiles(files: readonly PackFile[], problems: Problem[]): ParsedPack {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const pack: Filling = {
    items: {
      steps: [],
      kinds: [],
      topics: [],
      questions: [],
      resources: [],
      projects: [],
      drills: [],
      mocks: [],
    },
    taken: {
      steps: new Map(),
      kinds: new Map(),
      topics: new Map(),
      questions: new Map(),
      resources: new Map(),
      projects: new Map(),
      drills: new Map(),
      mocks: new Map(),
    },
    unread: new Set(),
    unnamed: new Set(),
  };
  const strays = files.filter((file) => !parseFile(file, texts, pack, problems));
  for (const file of strays) addStray(file, pack, problems);
  return pack;
}

/** Reads a file that stands where one belongs; false for any other. */
function parseFile(
  file: PackFile,
  texts: ReadonlyMap<string, string>,
  pack: Filling,
  problems: Problem[],
): boolean {
  const { path } = file;
  const add = <K extends ItemKind>(
    kind: K,
    item: Parsed<Pack[K][number]> | undefined,
    id = idOfPath(path),
  ): true => {
    take(kind, id, topOf(path), pack, problems);
    if (item === undefined) pack.unread.add(kind);
    else pack.items[kind].push(item);
    return true;
  };
  const questionOfCode = codePath.exec(path)?.[1];
  if (questionOfCode !== undefined && texts.has(`${questionOfCode}/question.md`)) return true;
  if (/^steps\/[^/]+\.md$/.test(path)) return add('steps', parseStep(file, problems));
  if (/^kinds\/[^/]+\.md$/.test(path)) return add('kinds', parseKind(file, problems));
  if (/^topics\/[^/]+\/[^/]+\.md$/.test(path)) return add('topics', parseTopic(file, problems));
  if (/^questions\/coding\/[^/]+\/question\.md$/.test(path)) {
    const files = readCode(path, texts, problems);
    return add('questions', parseCodingQuestion(file, files, problems), path.split('/')[2]);
  }
  if (/^questions\/[^/]+\/[^/]+\.md$/.test(path)) {
    return add('questions', parseQuestion(file, problems));
  }
  if (/^projects\/[^/]+\.md$/.test(path)) return add('projects', parseProject(file, problems));
  if (/^drills\/[^/]+\/[^/]+\.md$/.test(path)) return add('drills', parseDrill(file, problems));
  if (/^mocks\/[^/]+\.md$/.test(path)) return add('mocks', parseMock(file, problems));
  if (!/^resources\/[^/]+\.yaml$/.test(path)) return false;
  const { items, ids, complete } = parseResources(file, problems);
  for (const { id, location } of ids) take('resources', id, location, pack, problems);
  if (items === undefined) pack.unread.add('resources');
  else pack.items.resources.push(...items);
  if (!complete) pack.unnamed.add('resources');
  return true;
}

function take(
  kind: ItemKind,
  id: string,
  location: Location,
  pack: Filling,
  problems: Problem[],
): void {
  const first = pack.taken[kind].get(id);
  if (first === undefined) {
    pack.taken[kind].set(id, location.file);
    return;
  }
  problems.push({
    code: 'ID_DUPLICATE',
    severity: 'error',
    message: `Cannot use the id "${id}" twice among the ${kind}`,
    location,
    hint: `it is already in ${first}`,
  });
}

/** Reports a file with no place in a pack; what it was meant for counts as taken but not read. */
function addStray({ path }: PackFile, pack: Filling, problems: Problem[]): void {
  const [, folder, question] = codePath.exec(path) ?? [];
  const kind = itemKinds.find((name) => path.startsWith(`${name}/`));
  if (kind !== undefined) {
    const id = question ?? idOfPath(path);
    pack.unread.add(kind);
    if (!pack.taken[kind].has(id)) pack.taken[kind].set(id, path);
  }
  const missing = `${folder}/question.md`;
  if (folder === undefined) {
    problems.push({
      code: 'FILE_UNEXPECTED',
      severity: 'error',
      message: `Cannot tell what the file "${path}" is for`,
      location: topOf(path),
      hint: 'docs/write-a-pack.md lists the folders of a pack; move or remove it',
    });
  } else if (!problems.some(({ location }) => location.file === missing)) {
    problems.push({
      code: 'FILE_MISSING',
      severity: 'error',
      message: `Cannot find ${missing}`,
      location: topOf(missing),
      hint: 'a coding question is a folder with question.md and three Python files',
    });
  }
}

function topOf(file: string): Location {
  return { file, line: 1, column: 1 };
}
