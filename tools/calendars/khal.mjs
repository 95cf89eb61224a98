import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from '../run-program.mjs';

/** khal, a calendar for the terminal; a second file is imported over the first. */
export const khal = {
  name: 'khal',
  needs: 'Debian package khal',
  version: () => versionOf('khal'),
  read(file, folder, { from, days }) {
    const config = join(folder, 'config');
    if (!existsSync(config)) {
      mkdirSync(join(folder, 'plan'), { recursive: true });
      writeFileSync(config, configOf(folder));
    }
    const env = {
      ...process.env,
      HOME: folder,
      XDG_DATA_HOME: folder,
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
    };
    run('khal', ['-c', config, 'import', '--batch', '-a', 'plan', file], { env });
    const format = '{uid}|{start-date-long} {start-time}|{end-date-long} {end-time}|{status}';
    const list = ['list', '--once', '--format', format, from, `${days}d`];
    return run('khal', ['-c', config, ...list], { env })
      .split('\n')
      .filter((line) => line.includes('|'))
      .map((line) => {
        const [uid, start, end, status] = line.split('|').map((part) => part.trim());
        return { uid, start: moment(start), end: moment(end), status };
      });
  },
};

function moment(text) {
  return text.includes(' ') ? Date.parse(`${text.replace(' ', 'T')}Z`) : text;
}

function configOf(folder) {
  return `[calendars]
[[plan]]
path = ${join(folder, 'plan')}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`;
}
