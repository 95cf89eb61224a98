import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from '../run-program.mjs';

/** calcurse, which keeps neither UIDs nor states: a fresh import each time, compared by its times. */
export const calcurse = {
  name: 'calcurse',
  needs: 'Debian package calcurse',
  version: () => versionOf('calcurse'),
  read(file, folder) {
    const data = mkdtempSync(join(folder, 'data-'));
    const env = { ...process.env, HOME: folder, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
    run('calcurse', ['-q', '-D', data, '-i', file], { env });
    const list = ['-G', '--format-apt', '%s|%e\n', '--format-event', ''];
    return run('calcurse', ['-q', '-D', data, ...list], { env })
      .split('\n')
      .filter((line) => /^\d+\|\d+$/.test(line))
      .map((line) => {
        const [start, end] = line.split('|').map((seconds) => Number(seconds) * 1000);
        return { start, end };
      });
  },
};
