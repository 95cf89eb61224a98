import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { goneUrl, openServer, refusedUrl, type Server } from '../testing/open-server.js';
import { askAddress } from './ask-address.js';

const options = { timeout: 20_000, userAgent: 'mlprep/test' };

function end(response: ServerResponse, status: number, location?: string): void {
  response.writeHead(status, location === undefined ? {} : { location }).end();
}

/** A server that answers each path with the status it names, and `/to/…` with a redirect. */
function openStatuses(): Promise<Server> {
  return openServer(({ url = '' }, response) => {
    const [, status] = /^\/(\d+)/.exec(url) ?? [];
    if (status === undefined) end(response, 302, url.replace('/to', '') || '/to');
    else end(response, Number(status));
  });
}

describe('askAddress', () => {
  it.each([
    [200, 'alive', '200 OK'],
    [204, 'alive', '204 No Content'],
    [304, 'alive', '304 Not Modified'],
    [302, 'alive', '302 Found'],
    [403, 'alive', '403 Forbidden'],
    [429, 'alive', '429 Too Many Requests'],
    [404, 'dead', '404 Not Found'],
    [410, 'dead', '410 Gone'],
    [400, 'unknown', '400 Bad Request'],
    [401, 'unknown', '401 Unauthorized'],
    [500, 'unknown', '500 Internal Server Error'],
    [503, 'unknown', '503 Service Unavailable'],
    [999, 'unknown', '999'],
  ])('takes %i for %s', async (status, state, why) => {
    const server = await openStatuses();
    expect(await askAddress(`${server.url}/${status}`, options)).toEqual({
      state,
      why,
      status,
      host: 'spoke',
    });
  });

  it('asks with HEAD alone where that is enough, and says who asks', async () => {
    const server = await openStatuses();
    await askAddress(`${server.url}/200`, options);
    await askAddress(`${server.url}/429`, options);
    expect(server.asked).toEqual(['HEAD /200', 'HEAD /429']);
    expect([...server.userAgents]).toEqual(['mlprep/test']);
  });

  it.each([404, 405, 500, 501])('believes GET where HEAD is answered with %i', async (status) => {
    const server = await openServer(({ method }, response) => {
      if (method === 'HEAD') end(response, status);
      else response.end('here it is');
    });
    expect(await askAddress(`${server.url}/page`, options)).toMatchObject({ state: 'alive' });
    expect(server.asked).toEqual(['HEAD /page', 'GET /page']);
  });

  it('believes GET where HEAD is never answered', async () => {
    const server = await openServer(({ method }, response) => {
      if (method === 'GET') end(response, 200);
    });
    const answer = await askAddress(server.url, { ...options, timeout: 1500 });
    expect(answer).toMatchObject({ state: 'alive', why: '200 OK' });
  });

  it('does not wait for the end of a page', async () => {
    const server = await openServer(({ method }, response) => {
      if (method === 'HEAD') end(response, 405);
      else response.writeHead(200).write('the first of many words');
    });
    expect(await askAddress(server.url, options)).toMatchObject({ state: 'alive' });
  });

  it('says in how many seconds no answer came', async () => {
    const server = await openServer(() => {});
    expect(await askAddress(server.url, { ...options, timeout: 250 })).toEqual({
      state: 'unknown',
      why: 'no answer within 0.25 s',
      host: 'spoke',
    });
  });

  it('follows redirects, and says where they lead', async () => {
    const server = await openStatuses();
    expect(await askAddress(`${server.url}/to/to/200`, options)).toEqual({
      state: 'alive',
      why: '200 OK',
      status: 200,
      movedTo: `${server.url}/200`,
      host: 'spoke',
    });
    expect(await askAddress(`${server.url}/to/404`, options)).toMatchObject({
      state: 'dead',
      movedTo: `${server.url}/404`,
    });
  });

  it('follows redirects to another host', async () => {
    const other = await openStatuses();
    const server = await openServer((_, response) => end(response, 301, `${other.url}/200`));
    expect(await askAddress(server.url, options)).toMatchObject({
      state: 'alive',
      movedTo: `${other.url}/200`,
    });
    expect([...other.userAgents]).toEqual(['mlprep/test']);
  });

  it('does not blame a host for one that it leads to', async () => {
    const server = await openServer((_, response) => end(response, 301, goneUrl));
    expect(await askAddress(server.url, options)).toEqual({
      state: 'dead',
      why: 'no such host',
      movedTo: goneUrl,
      host: 'spoke',
    });
  });

  it('gives up redirects that go round', async () => {
    const server = await openServer(({ url }, response) =>
      end(response, 302, url === '/a' ? '/b' : '/a'),
    );
    expect(await askAddress(`${server.url}/a`, options)).toEqual({
      state: 'unknown',
      why: 'redirects without end',
      host: 'spoke',
    });
    expect(server.asked).toHaveLength(42);
  });

  it.each(['mailto:me@example.org', 'http://'])('cannot follow a redirect to %s', async (to) => {
    const server = await openServer((_, response) => end(response, 302, to));
    expect(await askAddress(server.url, options)).toEqual({
      state: 'unknown',
      why: `leads to "${to}"`,
      status: 302,
      host: 'spoke',
    });
  });

  it('takes a host without a name for dead', async () => {
    expect(await askAddress(goneUrl, options)).toEqual({
      state: 'dead',
      why: 'no such host',
      host: 'unreached',
    });
  });

  it('cannot tell of a refused connection', async () => {
    expect(await askAddress(await refusedUrl(), options)).toEqual({
      state: 'unknown',
      why: 'connection refused',
      host: 'refused',
    });
  });

  it('cannot tell of a connection that breaks off', async () => {
    const server = await openServer(({ socket }) => socket.destroy());
    expect(await askAddress(server.url, options)).toEqual({
      state: 'unknown',
      why: 'connection broken off',
      host: 'spoke',
    });
  });

  it('cannot tell of a server that speaks no TLS', async () => {
    const server = await openStatuses();
    expect(await askAddress(server.url.replace('http', 'https'), options)).toMatchObject({
      state: 'unknown',
      why: expect.stringMatching(/^no secure connection \(\w+\)$/),
      host: 'spoke',
    });
  });

  it('cannot tell of a port that fetch keeps away from', async () => {
    expect(await askAddress('http://127.0.0.1:1/', options)).toMatchObject({
      state: 'unknown',
      why: 'bad port',
    });
  });
});
