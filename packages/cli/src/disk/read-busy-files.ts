import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '@mlprep/core';
import { type Busy, readBusy } from '@mlprep/formats';
import { formatInstant, type Profile, toInstant } from '@mlprep/planner';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';

/** One byte more than `readBusy` accepts: enough for it to say so. */
const mostBytes = 20_000_001;

/**
 * Reads the calendars that a profile names: files, folders with `.ics` files, `-` for what is piped
 * in.
 *
 * @param folder - where their paths start
 * @throws Stop with exit code 2 when one cannot be read
 */
export async function readBusyFiles(
  profile: Profile,
  folder: string,
  environment: Environment,
): Promise<Busy> {
  const { timezone, allDay = 'ignore' } = profile;
  const last = profile.interviews.at(-1)?.at.slice(0, 10) ?? profile.start;
  const from = formatInstant(toInstant(profile.start, 0, timezone), timezone);
  const to = formatInstant(toInstant(last, 24 * 60, timezone), timezone);
  const intervals: Busy['intervals'][number][] = [];
  const problems: Problem[] = [];
  for (const name of profile.busy ?? []) {
    for (const [file, bytes] of await readCalendars(name, folder, environment)) {
      const busy = readBusy(decode(bytes), { from, to, timezone, allDay, file });
      for (const interval of busy.intervals) intervals.push(interval);
      problems.push(...busy.problems);
    }
  }
  return { intervals, problems };
}

type Named = readonly [file: string, bytes: Uint8Array];

async function readCalendars(
  name: string,
  folder: string,
  environment: Environment,
): Promise<readonly Named[]> {
  if (name === '-') return [['standard input', await readInput(environment)]];
  if (/^(?:https?|webcal):/i.test(name)) {
    const hint = 'save it as a file first, for example work.ics, and name that';
    throw new Stop(exitCode.usage, `Cannot read the calendar "${name}" from the net`, hint);
  }
  const path = resolve(folder, name);
  try {
    return [[name, await readStart(createReadStream(path, { end: mostBytes - 1 }))]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw explain(error, name);
  }
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw explain(error, name);
  });
  const files = entries
    .filter((entry) => !entry.isDirectory() && /\.ics$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (files.length === 0) {
    const message = `Cannot find a calendar in the folder "${name}"`;
    throw new Stop(exitCode.usage, message, 'put files that end in .ics there, or name a file');
  }
  const inside = name.replace(/[/\\]+$/, '');
  return Promise.all(
    files.map(async (file): Promise<Named> => {
      const shown = `${inside}/${file}`;
      const stream = createReadStream(join(path, file), { end: mostBytes - 1 });
      const bytes = await readStart(stream).catch((error: unknown) => {
        throw explain(error, shown);
      });
      return [shown, bytes];
    }),
  );
}

async function readInput({ input }: Environment): Promise<Uint8Array> {
  const stream = input?.();
  if (stream !== undefined && stream.isTTY !== true) {
    const chunks = await readStart(stream as AsyncIterable<Uint8Array>);
    if (chunks.length > 0) return chunks;
  }
  throw new Stop(
    exitCode.usage,
    'Cannot read a calendar from standard input: nothing is piped in',
    'write: mlprep plan --busy - < work.ics, or name other calendars with --busy',
  );
}

async function readStart(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/** UTF-8, or UTF-16 where the file begins as such. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** What a person is told instead of the system's words; anything else is thrown as it is. */
function explain(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = 'check the path; one in a profile starts at the folder of the profile';
    return new Stop(exitCode.usage, `Cannot find the calendar "${name}"`, hint);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const hint = 'change its permissions, or name a copy';
    return new Stop(exitCode.usage, `Cannot read the calendar "${name}": no permission`, hint);
  }
  return error;
}
