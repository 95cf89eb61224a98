import type { Problem } from '../problem.js';
import {
  codeFrontMatterSchema,
  type Question,
  questionFrontMatterSchema,
  questionSchema,
} from '../schema/question.js';
import type { SourceItem } from '../source/markdown-source.js';
import { readItems, readNamedItems } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

const sections = ['Answer', 'Key points', 'Common mistakes', 'Follow-ups'];
const sectionOf = {
  answer: 'Answer',
  keyPoints: 'Key points',
  mistakes: 'Common mistakes',
  followUps: 'Follow-ups',
};

/** The three code files that stand beside a coding question's `question.md`. */
export interface CodeFiles {
  readonly starter: string;
  readonly solution: string;
  readonly tests: string;
}

/**
 * Reads `questions/<area>/<id>.md`, or, given its code files, `questions/coding/<id>/question.md`.
 */
export function parseQuestion(
  file: PackFile,
  code: CodeFiles | undefined,
  problems: Problem[],
): Parsed<Question> | undefined {
  const id = code === undefined ? idOfPath(file.path) : (file.path.split('/').at(-2) ?? '');
  const parsed = parseItem(
    file,
    {
      sections,
      sectionOf,
      frontMatter:
        code === undefined
          ? questionFrontMatterSchema
          : questionFrontMatterSchema.extend(codeFrontMatterSchema.shape),
      schema: questionSchema,
      build: ({ language, needs, ...front }: FrontMatter, source, found) => ({
        ...front,
        id,
        title: source.title,
        prompt: source.lead === '' ? source.title : `${source.title}\n\n${source.lead}`,
        answer: source.sections.get('Answer')?.text,
        keyPoints: readNamedItems(source, 'Key points', found).map(({ id, text, must }) => ({
          id,
          text,
          must,
        })),
        mistakes: readItems(source, 'Common mistakes', found).map((item) => item.text),
        followUps: readItems(source, 'Follow-ups', found).map((item) => readFollowUp(item, found)),
        ...(code === undefined ? {} : { code: { language, needs, ...code } }),
      }),
    },
    problems,
  );
  if (parsed !== undefined && (parsed.value.kind === 'coding') !== (code !== undefined)) {
    problems.push({
      code: 'CODE_MISMATCH',
      severity: 'error',
      message: `Cannot take "${parsed.value.kind}" as the kind of this question`,
      location: parsed.locate(['kind']),
      hint: 'coding questions, and only they, are folders with question.md and three Python files',
    });
    return undefined;
  }
  return parsed;
}

interface FrontMatter {
  readonly language?: unknown;
  readonly needs?: unknown;
  readonly [key: string]: unknown;
}

function readFollowUp(item: SourceItem, problems: Problem[]): Record<string, string> {
  const followUp: Record<string, string> = { prompt: item.text };
  for (const child of item.children) {
    const match = /^(hint|ref): *([\s\S]+)$/.exec(child.text);
    if (match?.[1] === undefined || match[2] === undefined) {
      problems.push({
        code: 'FOLLOW_UP_INVALID',
        severity: 'error',
        message: 'Cannot read this part of a follow-up',
        location: child.location,
        hint: 'start it with "hint: " or "ref: "',
      });
      continue;
    }
    followUp[match[1]] = match[2].trim();
  }
  return followUp;
}
