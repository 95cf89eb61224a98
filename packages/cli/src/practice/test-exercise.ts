import { hang } from '../console/lay-out-text.js';
import type { Desk } from './desk.js';
import { findPython } from './find-python.js';
import type { Code, Exercise } from './open-exercise.js';
import { readTestReport, type TestReport } from './read-test-report.js';
import { runProgram } from './run-program.js';

const secondsAllowed = 60;
/** Failing tests that are shown. */
const shownFailures = 5;
/** Lines of what the solution printed that are shown. */
const shownLines = 10;

/** A way to run the tests of an exercise. */
export interface Tester {
  /** What is run, as a person would type it. */
  readonly words: string;
  /** Runs the tests, shows what they say, and returns whether all pass. */
  readonly run: () => Promise<boolean>;
}

/**
 * Looks for a Python that the tests can run with. Where there is none, it says what is missing and
 * how to come by it.
 */
export async function openTester(
  { dialogue, environment }: Desk,
  { path, shown }: Exercise,
  { needs }: Code,
): Promise<Tester | undefined> {
  const place = { folder: path, variables: environment.variables, left: dialogue.left };
  const modules = needs.length === 0 ? '' : ` with ${needs.join(', ')}`;
  dialogue.tell(`Looking for a Python${modules} …`);
  const { command, isThere } = await findPython(needs, place);
  if (command === undefined) {
    dialogue.tell(isThere ? noModules(needs) : noPython);
    return undefined;
  }
  const words = `${command} -m unittest in ${shown}`;
  return {
    words,
    run: async () => {
      dialogue.tell(`Running ${words} …`);
      const run = await runProgram(command, ['-m', 'unittest'], { ...place, secondsAllowed });
      if (dialogue.left.aborted) return false;
      if (run.isTimedOut) {
        dialogue.tell(
          `The tests took more than ${secondsAllowed} s and were stopped: look for a loop that does not end.`,
        );
        return false;
      }
      const report = readTestReport(run.err, run.code);
      dialogue.say(sayReport(report, dialogue.width) + sayPrinted(run.out));
      if (!report.isPassed && report.failures.length === 0 && report.ran === 0) {
        dialogue.tell(
          `Python ended before the tests: ${run.err.trim().split('\n').at(-1) || 'it said nothing'}`,
        );
      }
      return report.isPassed;
    },
  };
}

const noPython =
  'There is no Python 3 here, so the tests cannot run. Get it from https://www.python.org/downloads/, or name one in MLPREP_PYTHON; your files stay.';

function noModules(needs: readonly string[]): string {
  const packages = needs.map((name) => (name === 'sklearn' ? 'scikit-learn' : name)).join(' ');
  return `No Python here can import ${needs.join(', ')}, so the tests cannot run. Install with python3 -m pip install ${packages}, or name another Python in MLPREP_PYTHON; your files stay.`;
}

function sayReport({ isPassed, ran, failures }: TestReport, width: number): string {
  if (isPassed) return `All ${ran} tests pass.\n`;
  if (failures.length === 0) return '';
  // A test fails once, however many of its cases do.
  const failed = new Set(failures.map(({ name }) => name.split(' ')[0])).size;
  const head =
    ran === 0
      ? 'The tests could not begin:\n'
      : `${failed} of ${ran} tests ${failed === 1 ? 'does' : 'do'} not pass:\n`;
  const lines = failures
    .slice(0, shownFailures)
    .flatMap(({ name, what, where }) => [
      ...hang('  ', `${name}: ${what}`, width),
      ...(where === undefined ? [] : hang('    ', where, width)),
    ]);
  const more = failures.length - shownFailures;
  return `${head}${lines.join('\n')}\n${more > 0 ? `  and ${more} more\n` : ''}`;
}

function sayPrinted(out: string): string {
  const lines = out.trimEnd().split('\n');
  if (out.trim() === '') return '';
  const last = lines.slice(-shownLines).map((line) => `    ${line}\n`);
  return `Your program printed${lines.length > shownLines ? ', at the end' : ''}:\n${last.join('')}`;
}
