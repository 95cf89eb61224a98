import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A real server on the loopback, closed after the test. */
export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** What it was asked so far, as `HEAD /path`. */
  readonly asked: readonly string[];
  /** The user agents that asked. */
  readonly userAgents: ReadonlySet<string | undefined>;
}

/** Opens a server that answers as it is told. */
export async function openServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const asked: string[] = [];
  const userAgents = new Set<string | undefined>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    userAgents.add(request.headers['user-agent']);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, userAgents };
}

/** An address on the loopback where nothing listens. */
export async function refusedUrl(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}

/** An address whose host no name server can know: a label has at most 63 letters. */
export const goneUrl = `http://${'a'.repeat(64)}.invalid/`;
