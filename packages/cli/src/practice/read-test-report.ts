/** What the tests of a solution say. */
export interface TestReport {
  readonly isPassed: boolean;
  /** How many ran; 0 where they did not come that far. */
  readonly ran: number;
  readonly failures: readonly TestFailure[];
}

/** A test that failed, in plain words. */
export interface TestFailure {
  /** `test_example`, or `solution.py` where it cannot even be loaded. */
  readonly name: string;
  /** What happened: `wrong result: 3 != 4`. */
  readonly what: string;
  /** `in solution.py, line 3`, or the check that did not hold: `check: self.assertEqual(…)`. */
  readonly where: string | undefined;
}

/**
 * Reads what `python3 -m unittest` writes to its error stream.
 *
 * @param code - its exit code
 */
export function readTestReport(text: string, code: number | undefined): TestReport {
  const report = text.replace(/\r\n/g, '\n');
  const ran = Number(/^Ran (\d+) tests? in /m.exec(report)?.[1] ?? 0);
  const blocks = report.split(/^={60,}\n/m).slice(1);
  const isLoaded = !blocks.some((block) => block.includes('_FailedTest'));
  return {
    isPassed: code === 0 && ran > 0 && /^OK\b/m.test(report),
    ran: isLoaded ? ran : 0,
    failures: blocks.map(readBlock),
  };
}

function readBlock(block: string): TestFailure {
  const [heading = '', ...rest] = block.split('\n');
  const parts = /^(?:FAIL|ERROR): (\S+)(?: \([^)]*\))?(.*)$/.exec(heading);
  const isLoading = heading.includes('_FailedTest');
  // What follows the traceback of this block is the summary of all.
  const trace = rest.join('\n').split(/^-{60,}\n/m)[1] ?? '';
  const { error, message } = lastError(trace);
  const inSolution = [...trace.matchAll(/File "[^"]*solution\.py", line (\d+)/g)].filter(
    ([file]) => !file.includes('test_solution.py'),
  );
  const line = inSolution.at(-1)?.[1];
  const check = /File "[^"]*test_solution\.py", line \d+.*\n\s+(.+)/.exec(trace)?.[1];
  const isWrong = error === 'AssertionError';
  return {
    name: isLoading ? 'solution.py' : `${parts?.[1] ?? 'a test'}${parts?.[2] ?? ''}`,
    what: inWords(error, message),
    where:
      !isWrong && line !== undefined ? `in solution.py, line ${line}` : check && `check: ${check}`,
  };
}

/** The error at the end of a traceback: its class, and the first line of its message. */
function lastError(trace: string): { readonly error: string; readonly message: string } {
  const lines = trace.trimEnd().split('\n');
  const isError = (line: string): boolean =>
    /^[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Iteration|Warning)\b/.test(line);
  const found = lines.findLast(isError) ?? lines.at(-1) ?? '';
  const [, error = '', message = ''] = /^([\w.]+)(?:: ?(.*))?$/.exec(found) ?? [];
  return { error, message };
}

function inWords(error: string, message: string): string {
  const said = message === '' ? '' : `: ${message}`;
  switch (error) {
    case 'AssertionError':
      return message === '' ? 'a check does not hold' : `wrong result${said}`;
    case 'NotImplementedError':
      return `not written yet${said}`;
    case 'SyntaxError':
    case 'IndentationError':
    case 'TabError':
      return `Python cannot read it${said}`;
    case 'ModuleNotFoundError':
    case 'ImportError':
      return `cannot be imported${said}`;
    default:
      return `stopped with ${error}${said}`;
  }
}
