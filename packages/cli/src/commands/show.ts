import { pack } from '@mlprep/content';
import { hintFor, type Resource } from '@mlprep/core';
import { renderItem } from '@mlprep/formats';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';

/** `mlprep show`: an item of the pack with everything there is to it. */
export async function runShow(
  given: string,
  options: { readonly json?: boolean },
  environment: Environment,
): Promise<number> {
  // An activity's id will do as well: "learn:overfitting", "review:accuracy-vs-f1:2".
  const id = given.split(':')[given.includes(':') ? 1 : 0] ?? given;
  const pages = [
    pack.topics,
    pack.questions,
    pack.projects,
    pack.drills,
    pack.mocks,
    pack.kinds,
  ].flat();
  const items = [...pages, ...pack.resources];
  const found = items.filter((item) => item.id === id);
  if (given.startsWith('checkpoint:')) {
    throw new Stop(
      exitCode.usage,
      `Cannot show "${given}": a checkpoint has no page`,
      'it is the last ten minutes of a week: what went well, what comes next',
    );
  }
  if (found.length === 0) {
    const known = items.map((item) => item.id);
    throw new Stop(
      exitCode.usage,
      `Cannot find "${given}" in the pack`,
      hintFor(id, known, '"mlprep list topics", or "mlprep list questions", shows what there is'),
    );
  }
  const resources = pack.resources.filter((resource) => resource.id === id);
  environment.out(
    options.json
      ? `${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`
      : [...renderItem(pack, id).map(unfold), ...resources.map(renderResource)].join('\n'),
  );
  return exitCode.done;
}

function renderResource({ title, url, kind, cost, minutes, topics }: Resource): string {
  const time = minutes === 0 ? 'to look things up in' : `${minutes} min`;
  return `# ${title}\n\n${kind}, ${cost}, ${time}\n\n${url}\n\n*For:* ${topics.join(', ')}\n`;
}

/** In a terminal nothing can be folded away: a fold becomes a section. */
function unfold(page: string): string {
  return page
    .replace(/<details>\n<summary>(.*)<\/summary>\n/g, '## $1\n')
    .replace(/\n<\/details>\n/g, '');
}
