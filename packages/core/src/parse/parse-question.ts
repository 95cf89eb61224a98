import type { Problem } from '../problem.js';
import {
  codeFrontMatterSchema,
  type Question,
  questionBodySchema,
  questionFrontMatterSchema,
} from '../schema/question.js';
import type { MarkdownSource, SourceItem } from '../source/markdown-source.js';
import { readItems, readNamedItems, readTexts } from '../source/read-items.js';
import { type ItemFormat, idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';
import type { CodeFiles } from './read-code.js';

const body = {
  sections: ['Answer', 'Key points', 'Common mistakes', 'Follow-ups'],
  sectionOf: {
    answer: 'Answer',
    keyPoints: 'Key points',
    mistakes: 'Common mistakes',
    followUps: 'Follow-ups',
  },
  lead: true,
  body: questionBodySchema,
} satisfies Partial<ItemFormat<unknown, unknown>>;

const codingFrontMatterSchema = questionFrontMatterSchema.extend(codeFrontMatterSchema.shape);

/** Reads `questions/<area>/<id>.md`. */
export function parseQuestion(file: PackFile, problems: Problem[]): Parsed<Question> | undefined {
  const parsed = parseItem(
    file,
    {
      ...body,
      frontMatter: questionFrontMatterSchema,
      build: (source, found) => buildBody(idOfPath(file.path), source, found),
    },
    problems,
  );
  return withKind(parsed, (kind) => kind !== 'coding', problems);
}

/**
 * Reads `questions/coding/<id>/question.md`.
 *
 * @param code - undefined when a code file is missing: the rest is checked all the same
 */
export function parseCodingQuestion(
  file: PackFile,
  code: CodeFiles | undefined,
  problems: Problem[],
): Parsed<Question> | undefined {
  const parsed = parseItem(
    file,
    {
      ...body,
      frontMatter: codingFrontMatterSchema,
      build: (source, found) => buildBody(file.path.split('/').at(-2) ?? '', source, found),
    },
    problems,
  );
  if (parsed === undefined || code === undefined) return undefined;
  const { language, needs, ...rest } = parsed.value;
  const value: Question = { ...rest, code: { language, needs, ...code } };
  return withKind({ ...parsed, value }, (kind) => kind === 'coding', problems);
}

function withKind(
  parsed: Parsed<Question> | undefined,
  accept: (kind: Question['kind']) => boolean,
  problems: Problem[],
): Parsed<Question> | undefined {
  if (parsed === undefined || accept(parsed.value.kind)) return parsed;
  problems.push({
    code: 'CODE_MISMATCH',
    severity: 'error',
    message: `Cannot take "${parsed.value.kind}" as the kind of this question`,
    location: parsed.locate(['kind']),
    hint: 'coding questions, and only they, are folders with question.md and three Python files',
  });
  return undefined;
}

function buildBody(
  id: string,
  source: MarkdownSource,
  problems: Problem[],
): Readonly<Record<string, unknown>> {
  const { title, lead } = source;
  return {
    id,
    title,
    prompt: lead === undefined ? title : `${title}\n\n${lead.text}`,
    answer: source.sections.get('Answer')?.text,
    keyPoints: readNamedItems(source, 'Key points', problems),
    mistakes: readTexts(source, 'Common mistakes', problems),
    followUps: readItems(source, 'Follow-ups', problems)?.map((item) =>
      readFollowUp(item, problems),
    ),
  };
}

function readFollowUp(item: SourceItem, problems: Problem[]): Readonly<Record<string, string>> {
  const followUp: Record<string, string> = { prompt: item.text };
  for (const child of item.children) {
    const match = /^(hint|ref): *([\s\S]+)$/.exec(child.text);
    const [, key, text] = match ?? [];
    if (key !== undefined && text !== undefined && !(key in followUp)) {
      followUp[key] = text.trim();
      continue;
    }
    problems.push({
      code: 'FOLLOW_UP_INVALID',
      severity: 'error',
      message: 'Cannot read this part of a follow-up',
      location: child.location,
      hint: 'start it with "hint: " or "ref: ", each at most once',
    });
  }
  return followUp;
}
