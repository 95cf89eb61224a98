import type { Resource } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../environment.js';
import { exitCode } from '../exit-code.js';
import { goneUrl, openServer, refusedUrl } from '../testing/open-server.js';
import { version } from '../version.js';
import { checkLinks, type Linked } from './check-links.js';

function resource(id: string, url: string): Resource {
  return { id, title: id, url, kind: 'guide', cost: 'free', minutes: 5, topics: ['splits'] };
}

function packOf(urls: Readonly<Record<string, string>>): Linked {
  const resources = Object.entries(urls).map(([id, url]) => resource(id, url));
  return {
    pack: { title: 'A pack', version: '1.0.0', resources },
    problems: [],
    locate: ({ id }) => ({ file: 'pack/resources/guide.yaml', line: id.length, column: 8 }),
  };
}

async function run(
  linked: Linked,
  options: Parameters<typeof checkLinks>[1] = {},
  isTerminal = false,
) {
  let out = '';
  let err = '';
  const environment: Environment = {
    cwd: '/',
    now: () => 0,
    timezone: () => 'UTC',
    variables: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal,
  };
  const code = await checkLinks(linked, options, environment);
  return { code, out, err };
}

/** A server with a page, a page that moved, one that is gone, and one that is ill. */
async function openSite() {
  return openServer(({ url = '' }, response) => {
    const statuses: Readonly<Record<string, number>> = { '/gone': 410, '/ill': 503, '/shy': 403 };
    if (url === '/old') response.writeHead(301, { location: '/here' }).end();
    else response.writeHead(statuses[url] ?? 200).end();
  });
}

describe('checkLinks', () => {
  it('prints a table, what is dead with its place, and how many there are of each', async () => {
    const { url, userAgents } = await openSite();
    const linked = packOf({
      gone: `${url}/gone`,
      here: `${url}/here`,
      ill: `${url}/ill`,
      nobody: goneUrl,
      old: `${url}/old`,
      shy: `${url}/shy`,
    });
    expect(await run(linked)).toEqual({
      code: exitCode.problems,
      err: '',
      out: [
        `alive    200 OK                   here    ${url}/here`,
        `alive    200 OK                   old     ${url}/old → ${url}/here`,
        `alive    403 Forbidden            shy     ${url}/shy`,
        `unknown  503 Service Unavailable  ill     ${url}/ill`,
        `dead     410 Gone                 gone    ${url}/gone`,
        `dead     no such host             nobody  ${goneUrl}`,
        `pack/resources/guide.yaml:4:8 error LINK_DEAD: Cannot find anything at "${url}/gone": 410 Gone`,
        '  give its new address, or take the resource out',
        `pack/resources/guide.yaml:6:8 error LINK_DEAD: Cannot find anything at "${goneUrl}": no such host`,
        '  give its new address, or take the resource out',
        'A pack 1.0.0: 6 links, 3 alive, 2 dead, 1 unknown',
        '  unknown can be either: open it in a browser, or ask again later',
        '',
      ].join('\n'),
    });
    expect([...userAgents]).toEqual([`mlprep/${version} (checks the links of a study pack)`]);
  });

  it('prints the same as JSON', async () => {
    const { url } = await openSite();
    const linked = packOf({ gone: `${url}/gone`, old: `${url}/old`, refused: await refusedUrl() });
    const { code, out } = await run(linked, { json: true });
    expect(code).toBe(exitCode.problems);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      problems: [
        {
          code: 'LINK_DEAD',
          severity: 'error',
          message: `Cannot find anything at "${url}/gone": 410 Gone`,
          location: { file: 'pack/resources/guide.yaml', line: 4, column: 8 },
          hint: 'give its new address, or take the resource out',
        },
      ],
      links: [
        { id: 'gone', url: `${url}/gone`, state: 'dead', why: '410 Gone', status: 410 },
        {
          id: 'old',
          url: `${url}/old`,
          state: 'alive',
          why: '200 OK',
          status: 200,
          movedTo: `${url}/here`,
        },
        {
          id: 'refused',
          url: linked.pack.resources[2]?.url,
          state: 'unknown',
          why: 'connection refused',
        },
      ],
    });
  });

  it('is content when none is dead, and repeats what the pack is warned of', async () => {
    const { url } = await openSite();
    const warning = {
      code: 'REVIEW_DUE',
      severity: 'warning',
      message: 'Cannot rely on it',
      location: { file: 'pack/q.md', line: 8, column: 11 },
    } as const;
    const linked = { ...packOf({ one: url }), problems: [warning] };
    expect(await run(linked)).toEqual({
      code: exitCode.done,
      err: '',
      out: `alive  200 OK  one  ${url}\npack/q.md:8:11 warning REVIEW_DUE: Cannot rely on it\nA pack 1.0.0: 1 link, 1 alive, 0 dead, 0 unknown\n`,
    });
    expect(JSON.parse((await run(linked, { json: true })).out)).toMatchObject({
      ok: true,
      problems: [warning],
    });
  });

  it('fails for a dead link of a pack that has no files here', async () => {
    const { url } = await openSite();
    const { code, out } = await run({
      ...packOf({ gone: `${url}/gone` }),
      locate: () => undefined,
    });
    expect(code).toBe(exitCode.problems);
    expect(out).toBe(
      `dead  410 Gone  gone  ${url}/gone\nA pack 1.0.0: 1 link, 0 alive, 1 dead, 0 unknown\n`,
    );
  });

  it('gives up what answers too late, without calling it dead', async () => {
    const { url } = await openServer(() => {});
    const { code, out } = await run(packOf({ slow: url }), { timeout: 250 });
    expect(code).toBe(exitCode.done);
    expect(out).toMatch(/^unknown {2}no answer within 0\.25 s {2}slow {2}/);
  });

  it('judges nothing where no host can be reached: there is no network', async () => {
    const linked = packOf({ one: goneUrl, two: goneUrl.replace('aaa', 'bbb') });
    await expect(run(linked)).rejects.toMatchObject({
      code: exitCode.usage,
      message: expect.stringContaining('there is no network here'),
      hint: expect.stringContaining('none was judged'),
    });
  });

  it('takes a host that refuses for a network', async () => {
    const { code, out } = await run(packOf({ one: goneUrl, two: await refusedUrl() }));
    expect(code).toBe(exitCode.problems);
    expect(out).toContain('2 links, 0 alive, 1 dead, 1 unknown');
  });

  it('has nothing to ask of a pack without resources', async () => {
    expect(await run(packOf({}))).toEqual({
      code: exitCode.done,
      err: '',
      out: 'A pack 1.0.0: 0 links, 0 alive, 0 dead, 0 unknown\n',
    });
  });

  it('says in a terminal that it may take a while', async () => {
    const { url } = await openSite();
    const { err } = await run(packOf({ one: url }), {}, true);
    expect(err).toBe('Asking 1 address: this may take some minutes …\n');
  });
});
