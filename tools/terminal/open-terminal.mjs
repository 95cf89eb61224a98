import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than anything here takes, also on a busy machine. */
const patienceMs = 60_000;
let opened = 0;

/**
 * Opens a terminal of some columns under tmux, on a server of its own, with a shell in a folder.
 *
 * @param variables - set for the shell, besides a small prompt
 */
export function openTerminal({ columns, rows = 50, folder, variables = {} }) {
  opened += 1;
  const server = `mlprep-check-${process.pid}-${opened}`;
  const tmux = (...args) => {
    const done = spawnSync('tmux', ['-L', server, ...args], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`tmux ${args[0]}: ${done.stderr.trim()}`);
    return done.stdout;
  };
  const set = Object.entries({ PS1: '$ ', HISTFILE: '', ...variables }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const shell = ['env', '-u', 'NO_COLOR', ...set, 'bash', '--norc', '--noprofile'];
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('-f', '/dev/null', 'new-session', '-d', ...size, '-c', folder, ...shell);

  /** What stands on the screen, with the colours if asked. */
  const screen = ({ withColours = false } = {}) =>
    `${tmux('capture-pane', '-p', ...(withColours ? ['-e'] : [])).trimEnd()}\n`;
  const waitUntil = async (isThere, text) => {
    const until = Date.now() + patienceMs;
    for (;;) {
      if (isThere(screen())) return;
      if (Date.now() > until)
        throw new Error(`"${text}" does not come up; the screen:\n${screen()}`);
      await pause(50);
    }
  };
  /** Waits until a text is on the screen, over line ends too. */
  const waitFor = (text) => waitUntil((shown) => joined(shown).includes(text), text);
  /** Waits until a text stands in the question that is being asked. */
  const waitForQuestion = (text) =>
    waitUntil((shown) => {
      const at = Math.max(shown.lastIndexOf('\n◆'), shown.lastIndexOf('\n▲'));
      return at > shown.lastIndexOf('\n◇') && joined(shown.slice(at)).includes(text);
    }, text);
  return {
    columns,
    screen,
    waitFor,
    waitForQuestion,
    /** Types text as it is. */
    type: (text) => tmux('send-keys', '-l', text),
    /** Presses keys, as tmux calls them: Enter, Down, Escape, C-c. */
    press: (...keys) => tmux('send-keys', ...keys),
    close: () => tmux('kill-server'),
  };
}

/** Lines that the terminal or the wizard broke, as one. */
function joined(shown) {
  return shown.replace(/\s*\n(?:│ *)?/g, ' ');
}

/** Version of tmux; undefined where there is none. */
export function tmuxVersion() {
  const done = spawnSync('tmux', ['-V'], { encoding: 'utf8' });
  return done.error === undefined && done.status === 0 ? done.stdout.trim() : undefined;
}
