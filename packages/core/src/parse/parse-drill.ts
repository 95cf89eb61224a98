import type { Problem } from '../problem.js';
import { type Drill, drillFrontMatterSchema, drillSchema } from '../schema/drill.js';
import { readItems } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `drills/<step>/<id>.md`. */
export function parseDrill(file: PackFile, problems: Problem[]): Parsed<Drill> | undefined {
  return parseItem(
    file,
    {
      sections: ['Prompt', 'Good moves', 'Avoid', 'Self-check'],
      frontMatter: drillFrontMatterSchema,
      schema: drillSchema,
      sectionOf: {
        prompt: 'Prompt',
        goodMoves: 'Good moves',
        avoid: 'Avoid',
        selfCheck: 'Self-check',
      },
      build: (front, source, found) => ({
        ...front,
        id: idOfPath(file.path),
        step: file.path.split('/').at(-2),
        title: source.title,
        prompt: source.sections.get('Prompt')?.text,
        goodMoves: readItems(source, 'Good moves', found).map((item) => item.text),
        avoid: readItems(source, 'Avoid', found).map((item) => item.text),
        selfCheck: readItems(source, 'Self-check', found).map((item) => item.text),
      }),
    },
    problems,
  );
}
