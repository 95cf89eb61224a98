import type { Problem } from '../problem.js';
import { type Drill, drillBodySchema, drillFrontMatterSchema } from '../schema/drill.js';
import { readTexts } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `drills/<step>/<id>.md`. */
export function parseDrill(file: PackFile, problems: Problem[]): Parsed<Drill> | undefined {
  return parseItem(
    file,
    {
      sections: ['Prompt', 'Good moves', 'Avoid', 'Self-check'],
      frontMatter: drillFrontMatterSchema,
      body: drillBodySchema,
      sectionOf: {
        prompt: 'Prompt',
        goodMoves: 'Good moves',
        avoid: 'Avoid',
        selfCheck: 'Self-check',
      },
      build: (source, found) => ({
        id: idOfPath(file.path),
        step: file.path.split('/').at(-2),
        title: source.title,
        prompt: source.sections.get('Prompt')?.text,
        goodMoves: readTexts(source, 'Good moves', found),
        avoid: readTexts(source, 'Avoid', found),
        selfCheck: readTexts(source, 'Self-check', found),
      }),
    },
    problems,
  );
}
