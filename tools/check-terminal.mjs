// Walks through the command line as a person does, in a real terminal under tmux, at 80 and at 120
// columns: the wizard, a profile that is changed, the plan; without colours, and on a terminal that
// cannot move its cursor. Saves every screen as text. Without tmux it says so and counts the walks
// as skipped, never as passed.
//
//   node tools/check-terminal.mjs [FOLDER]     where the screens go; a temporary folder by default
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTerminal, tmuxVersion } from './terminal/open-terminal.mjs';
import { walks } from './terminal/walks.mjs';

const bin = fileURLToPath(new URL('../packages/cli/bin/mlprep.js', import.meta.url));
const widths = [80, 120];
const screens = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'mlprep-screens-')));
const scratch = mkdtempSync(join(tmpdir(), 'mlprep-terminal-'));
let passed = 0;
let failed = 0;
let skipped = 0;
let number = 0;

const say = (line) => process.stdout.write(`${line}\n`);

/** One walk in a terminal of its own; the folder is shared by the walks of a width. */
async function tryWalk({ name, walk, variables = {} }, columns, folder) {
  const terminal = openTerminal({
    columns,
    folder,
    variables: { HOME: folder, TZ: 'Europe/Berlin', ...variables },
  });
  const save = (what) => {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${what}-${columns}.txt`;
    const screen = terminal.screen();
    writeFileSync(join(screens, file), screen);
    // A key that was pressed between two questions must wait, not show up.
    if (/\^\[|\^[A-Z]/.test(screen)) throw new Error(`keys are echoed:\n${screen}`);
  };
  try {
    await terminal.waitFor('$');
    terminal.type(`mlprep() { node ${bin} "$@"; }; clear`);
    terminal.press('Enter');
    const run = (words) => {
      terminal.type(`mlprep ${words}`);
      terminal.press('Enter');
    };
    await walk({ terminal, run, folder, save });
    passed += 1;
    say(`ok   ${columns} columns · ${name}`);
  } catch (error) {
    failed += 1;
    say(`FAIL ${columns} columns · ${name}\n     ${error.message}`);
  } finally {
    terminal.close();
  }
}

const version = tmuxVersion();
if (version === undefined) {
  skipped = walks.length * widths.length;
  say('skip every walk: tmux is not on this machine (on Debian: apt-get install tmux)');
} else {
  say(`     ${version}`);
  mkdirSync(screens, { recursive: true });
  for (const columns of widths) {
    number = 0;
    const folder = join(scratch, String(columns));
    mkdirSync(folder);
    for (const one of walks) await tryWalk(one, columns, folder);
  }
  say(`screens: ${screens}`);
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
