import type { Problem } from '../problem.js';
import { type Topic, topicBodySchema, topicFrontMatterSchema } from '../schema/topic.js';
import { readNamedItems, readTexts } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `topics/<area>/<id>.md`. */
export function parseTopic(file: PackFile, problems: Problem[]): Parsed<Topic> | undefined {
  return parseItem(
    file,
    {
      sections: ['Essentials', 'Check yourself', 'Going deeper'],
      frontMatter: topicFrontMatterSchema,
      body: topicBodySchema,
      sectionOf: {
        essentials: 'Essentials',
        checks: 'Check yourself',
        deeper: 'Going deeper',
      },
      build: (source, found) => ({
        id: idOfPath(file.path),
        title: source.title,
        area: file.path.split('/').at(-2),
        essentials: source.sections.get('Essentials')?.text,
        checks: readTexts(source, 'Check yourself', found),
        deeper: readNamedItems(source, 'Going deeper', found)?.map(({ id, text }) => ({
          resource: id,
          what: text,
        })),
      }),
    },
    problems,
  );
}
