import type { Problem } from '../problem.js';
import {
  type Project,
  projectBodySchema,
  projectFrontMatterSchema,
  storyPoints,
} from '../schema/project.js';
import { readNamedItems } from '../source/read-items.js';
import { idOfPath, type PackFile, type Parsed, parseItem } from './parse-item.js';

/** Reads `projects/<id>.md`. */
export function parseProject(file: PackFile, problems: Problem[]): Parsed<Project> | undefined {
  return parseItem(
    file,
    {
      sections: ['Brief', 'Data', 'Story'],
      frontMatter: projectFrontMatterSchema,
      body: projectBodySchema,
      sectionOf: { brief: 'Brief', dataset: 'Data', story: 'Story' },
      build: (source, found) => {
        let points = readNamedItems(source, 'Story', found);
        const names = points?.map((point) => point.id).join(', ');
        if (names !== undefined && names !== storyPoints.join(', ')) {
          points = undefined;
          found.push({
            code: 'STORY_INCOMPLETE',
            severity: 'error',
            message: `Cannot take these points as a story: received "${names}"`,
            location: source.sections.get('Story')?.location ?? source.titleLocation,
            hint: `name exactly these, in this order: ${storyPoints.join(', ')}`,
          });
        }
        return {
          id: idOfPath(file.path),
          title: source.title,
          brief: source.sections.get('Brief')?.text,
          dataset: source.sections.get('Data')?.text,
          story: points?.map((point) => point.text),
        };
      },
    },
    problems,
  );
}
