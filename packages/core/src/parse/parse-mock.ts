import type { Problem } from '../problem.js';
import { type Mock, mockBodySchema, mockFrontMatterSchema } from '../schema/mock.js';
import { readNamedItems } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `mocks/<id>.md`; its minutes must be the sum of its parts. */
export function parseMock(file: PackFile, problems: Problem[]): Parsed<Mock> | undefined {
  const parsed = parseItem(
    file,
    {
      sections: ['Scoring'],
      frontMatter: mockFrontMatterSchema,
      body: mockBodySchema,
      sectionOf: { scoring: 'Scoring' },
      build: (source, found) => ({
        id: idOfPath(file.path),
        title: source.title,
        scoring: readNamedItems(source, 'Scoring', found)?.map(({ id, text }) => ({ id, text })),
      }),
    },
    problems,
  );
  if (parsed === undefined) return undefined;
  const sum = parsed.value.parts.reduce((minutes, part) => minutes + part.minutes, 0);
  if (sum !== parsed.value.minutes) {
    problems.push({
      code: 'MINUTES_MISMATCH',
      severity: 'error',
      message: `Cannot take ${parsed.value.minutes} minutes for parts of ${sum} minutes`,
      location: parsed.locate(['minutes']),
      hint: `write "minutes: ${sum}" or change a part`,
    });
  }
  return parsed;
}
