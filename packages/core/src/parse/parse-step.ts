import type { Problem } from '../problem.js';
import {
  type Kind,
  kindBodySchema,
  kindFrontMatterSchema,
  type Step,
  stepBodySchema,
  stepFrontMatterSchema,
} from '../schema/step.js';
import { readTexts } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `steps/<step>.md`. */
export function parseStep(file: PackFile, problems: Problem[]): Parsed<Step> | undefined {
  return parseItem(
    file,
    {
      sections: ['Why', 'What done looks like'],
      frontMatter: stepFrontMatterSchema,
      body: stepBodySchema,
      sectionOf: { why: 'Why', done: 'What done looks like' },
      build: (source, found) => ({
        id: idOfPath(file.path),
        title: source.title,
        why: source.sections.get('Why')?.text,
        done: readTexts(source, 'What done looks like', found),
      }),
    },
    problems,
  );
}

/** Reads `kinds/<kind>.md`. */
export function parseKind(file: PackFile, problems: Problem[]): Parsed<Kind> | undefined {
  return parseItem(
    file,
    {
      sections: [
        'What it tests',
        'How to recognise it',
        'What a good answer sounds like',
        'An example',
      ],
      frontMatter: kindFrontMatterSchema,
      body: kindBodySchema,
      sectionOf: {
        tests: 'What it tests',
        recognise: 'How to recognise it',
        goodAnswer: 'What a good answer sounds like',
        example: 'An example',
      },
      build: (source) => ({
        id: idOfPath(file.path),
        title: source.title,
        tests: source.sections.get('What it tests')?.text,
        recognise: source.sections.get('How to recognise it')?.text,
        goodAnswer: source.sections.get('What a good answer sounds like')?.text,
        example: source.sections.get('An example')?.text,
      }),
    },
    problems,
  );
}
