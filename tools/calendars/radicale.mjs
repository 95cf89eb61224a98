import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { versionOf } from '../run-program.mjs';
import { readWithIcalJs } from './ical-js.mjs';

const headers = { authorization: `Basic ${Buffer.from('learner:').toString('base64')}` };

/** Radicale, a CalDAV server, on loopback: a calendar put as a whole, and what it gives back. */
export const radicale = {
  name: 'Radicale',
  needs: 'Debian package radicale',
  version: () => versionOf('radicale'),
  async read(file, folder) {
    mkdirSync(folder, { recursive: true });
    const server = await start(folder);
    try {
      const url = `${server.address}/learner/plan/`;
      const put = await fetch(url, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
        body: readFileSync(file),
      });
      if (!put.ok) throw new Error(`PUT: ${put.status} ${await put.text()}`);
      const got = await fetch(url, { headers });
      if (!got.ok) throw new Error(`GET: ${got.status}`);
      return readWithIcalJs(await got.text());
    } finally {
      await server.stop();
    }
  },
};

async function start(folder) {
  const port = await freePort();
  const storage = ['--storage-filesystem-folder', join(folder, 'collections')];
  const options = ['--auth-type', 'none', '--web-type', 'none', '--config', ''];
  const server = spawn(
    'radicale',
    ['--server-hosts', `127.0.0.1:${port}`, ...storage, ...options],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  server.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`Radicale ended: ${said.trim().slice(-500)}`);
    const up = await fetch(address, { headers }).then(
      () => true,
      () => false,
    );
    if (up) {
      const stop = () => {
        server.kill();
        return ended;
      };
      return { address, stop };
    }
    await wait(100);
  }
  server.kill();
  throw new Error(`Radicale does not answer: ${said.trim().slice(-500)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
