import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from '../run-program.mjs';
import { readWithIcalJs } from './ical-js.mjs';

/** vdirsyncer, from one file into a folder of single events; a second file is synchronised over. */
export const vdirsyncer = {
  name: 'vdirsyncer',
  needs: 'Debian package vdirsyncer',
  version: () => versionOf('vdirsyncer'),
  read(file, folder) {
    const config = join(folder, 'config');
    const items = join(folder, 'items');
    if (!existsSync(config)) {
      mkdirSync(items, { recursive: true });
      writeFileSync(config, configOf(folder, items));
    }
    copyFileSync(file, join(folder, 'plan.ics'));
    const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
    run('vdirsyncer', ['-c', config, 'discover', 'plan'], { env });
    run('vdirsyncer', ['-c', config, 'sync', 'plan'], { env });
    return readdirSync(items)
      .filter((name) => name.endsWith('.ics'))
      .flatMap((name) => readWithIcalJs(readFileSync(join(items, name), 'utf8')));
  },
};

function configOf(folder, items) {
  return `[general]
status_path = ${JSON.stringify(join(folder, 'status'))}
[pair plan]
a = "file"
b = "items"
collections = null
conflict_resolution = "a wins"
[storage file]
type = "singlefile"
path = ${JSON.stringify(join(folder, 'plan.ics'))}
[storage items]
type = "filesystem"
path = ${JSON.stringify(items)}
fileext = ".ics"
`;
}
