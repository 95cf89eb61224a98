import type { Location, Pack, Problem, Resource } from '@mlprep/core';
import { type CheckedLink, printLinks } from '../console/print-links.js';
import { printProblems } from '../console/print-problems.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { askAddresses } from '../links/ask-addresses.js';
import { version } from '../version.js';

/** A pack whose links are checked. */
export interface Linked {
  readonly pack: Pick<Pack, 'title' | 'version' | 'resources'>;
  /** What the check of the pack itself found; no error among it. */
  readonly problems: readonly Problem[];
  /** Where the address of a resource stands; undefined where there is no file to mend. */
  readonly locate: (resource: Resource) => Location | undefined;
}

interface CheckLinksOptions {
  readonly json?: boolean;
  /** Milliseconds for a request; default 15 seconds. */
  readonly timeout?: number;
}

/** `mlprep check --links`: asks the address of each resource; exit code 1 when one is dead. */
export async function checkLinks(
  { pack, problems, locate }: Linked,
  { json = false, timeout = 15_000 }: CheckLinksOptions,
  environment: Environment,
): Promise<number> {
  const { resources } = pack;
  if (environment.isTerminal) {
    environment.err(
      `Asking ${resources.length} address${resources.length === 1 ? '' : 'es'}: this may take some minutes …\n`,
    );
  }
  const answers = await askAddresses(
    resources.map(({ url }) => url),
    { timeout, userAgent: `mlprep/${version} (checks the links of a study pack)` },
  );
  if (resources.length > 0 && [...answers.values()].every(({ host }) => host === 'unreached')) {
    throw new Stop(
      exitCode.usage,
      'Cannot check the links: there is no network here, not one address could be reached',
      'none was judged; connect and try again (behind a proxy: NODE_USE_ENV_PROXY=1 and Node 24 or newer)',
    );
  }
  const links = resources.map((resource) => ({ resource, answer: answers.get(resource.url)! }));
  const dead = links.filter(({ answer }) => answer.state === 'dead');
  const found = [
    ...problems,
    ...dead.flatMap(({ resource, answer }): readonly Problem[] => {
      const location = locate(resource);
      if (location === undefined) return [];
      return [
        {
          code: 'LINK_DEAD',
          severity: 'error',
          message: `Cannot find anything at "${resource.url}": ${answer.why}`,
          location,
          hint: 'give its new address, or take the resource out',
        },
      ];
    }),
  ];
  if (json) {
    const report = {
      ok: dead.length === 0,
      problems: found,
      links: links.map(({ resource: { id, url }, answer: { host: _, ...answer } }) => ({
        id,
        url,
        ...answer,
      })),
    };
    environment.out(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    environment.out(`${printLinks(links)}${printProblems(found)}${summarise(pack, links)}`);
  }
  return dead.length > 0 ? exitCode.problems : exitCode.done;
}

function summarise(pack: Linked['pack'], links: readonly CheckedLink[]): string {
  const [alive, dead, unknown] = (['alive', 'dead', 'unknown'] as const).map(
    (state) => links.filter(({ answer }) => answer.state === state).length,
  );
  const total = `${links.length} link${links.length === 1 ? '' : 's'}`;
  const counts = `${pack.title} ${pack.version}: ${total}, ${alive} alive, ${dead} dead, ${unknown} unknown\n`;
  return unknown === 0
    ? counts
    : `${counts}  unknown can be either: open it in a browser, or ask again later\n`;
}
