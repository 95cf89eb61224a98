import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';
import { findCalendars } from './find-calendars.js';

const foreign =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Acme//Calendar//EN\r\nEND:VCALENDAR\r\n';

async function find(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = openFolder();
  for (const [path, text] of Object.entries(files)) await folder.write(path, text);
  await folder.write('here/.keep', '');
  const found = await findCalendars({
    cwd: join(folder.path, 'here'),
    now: () => 0,
    timezone: () => 'UTC',
    variables: { HOME: folder.path },
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
  });
  return found.map((path) => path.replace(folder.path, '~').replaceAll('\\', '/'));
}

describe('findCalendars', () => {
  it('finds those in the folder, by name, and those among the downloads, by path', async () => {
    const files = {
      'here/work.ics': foreign,
      'Downloads/uni.ICS': foreign,
      'Downloads/a.pdf': 'x',
    };
    expect(await find(files)).toEqual(['work.ics', '~/Downloads/uni.ICS']);
  });

  it('leaves out our own, which hold nothing but the plan', async () => {
    const own = foreign.replace('Acme//Calendar', 'mlprep//mlprep');
    expect(await find({ 'here/calendar.ics': own, 'here/work.ics': foreign })).toEqual([
      'work.ics',
    ]);
  });

  it('finds nothing where there is nothing, and not more than six', async () => {
    expect(await find({})).toEqual([]);
    const many = Array.from({ length: 9 }, (_, index) => [`here/${index}.ics`, foreign]);
    expect(await find(Object.fromEntries(many))).toHaveLength(6);
  });
});
