import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { goneUrl, openServer, refusedUrl } from '../testing/open-server.js';
import { askAddresses } from './ask-addresses.js';

const options = { timeout: 20_000, userAgent: 'mlprep/test' };

describe('askAddresses', () => {
  it('gives each address its own answer', async () => {
    const server = await openServer(({ url }, response) => {
      response.writeHead(url === '/gone' ? 404 : 200).end();
    });
    const urls = [`${server.url}/here`, `${server.url}/gone`, goneUrl];
    const answers = await askAddresses(urls, options);
    expect([...answers.keys()]).toEqual(urls);
    expect([...answers.values()].map(({ state }) => state)).toEqual(['alive', 'dead', 'dead']);
  });

  it('asks a host one address at a time', async () => {
    let now = 0;
    let most = 0;
    const server = await openServer(async (_, response) => {
      now += 1;
      most = Math.max(most, now);
      await wait(20);
      now -= 1;
      response.end();
    });
    await askAddresses(
      [1, 2, 3, 4, 5].map((page) => `${server.url}/${page}`),
      options,
    );
    expect(server.asked).toHaveLength(5);
    expect(most).toBe(1);
  });

  it('asks eight hosts at once, not nine', async () => {
    let now = 0;
    let most = 0;
    let release = (): void => {};
    const eight = new Promise<void>((resolve) => {
      release = resolve;
    });
    const servers = await Promise.all(
      Array.from({ length: 12 }, () =>
        openServer(async (_, response) => {
          now += 1;
          most = Math.max(most, now);
          // Held until eight wait, and a little longer: a ninth would show itself.
          if (now === 8) void wait(200).then(release);
          await eight;
          now -= 1;
          response.end();
        }),
      ),
    );
    const answers = await askAddresses(
      servers.map(({ url }) => url),
      options,
    );
    expect([...answers.values()].every(({ state }) => state === 'alive')).toBe(true);
    expect(most).toBe(8);
  });

  it('asks once for addresses that differ only in their fragment, and for the same twice', async () => {
    const server = await openServer((_, response) => void response.end());
    const urls = [`${server.url}/page#one`, `${server.url}/page#two`, `${server.url}/page`];
    const answers = await askAddresses([...urls, ...urls], options);
    expect([...answers.keys()]).toEqual(urls);
    expect(server.asked).toEqual(['HEAD /page']);
  });

  it('goes on with a host that breaks off, and says of all addresses of one that refuses that it does', async () => {
    const server = await openServer(({ url, socket }, response) => {
      if (url === '/broken') socket.destroy();
      else response.end();
    });
    const refused = await refusedUrl();
    const answers = await askAddresses(
      [`${server.url}/broken`, `${server.url}/whole`, refused, `${refused}more`],
      options,
    );
    expect([...answers.values()].map(({ why }) => why)).toEqual([
      'connection broken off',
      '200 OK',
      'connection refused',
      'connection refused',
    ]);
  });

  it('gives nothing for nothing', async () => {
    expect((await askAddresses([], options)).size).toBe(0);
  });
});
