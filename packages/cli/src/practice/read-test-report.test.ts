import { describe, expect, it } from 'vitest';
import { readTestReport } from './read-test-report.js';

const line = '='.repeat(70);
const thin = '-'.repeat(70);

describe('a report of Python tests', () => {
  it('passes when it ends in OK and something ran', () => {
    const report = readTestReport(`...\n${thin}\nRan 3 tests in 0.000s\n\nOK\n`, 0);
    expect(report).toEqual({ isPassed: true, ran: 3, failures: [] });
  });

  it.each([
    ['nothing ran', `${thin}\nRan 0 tests in 0.000s\n\nOK\n`, 0],
    ['the program ended itself before the end', '', 0],
    ['the exit code is another', `${thin}\nRan 3 tests in 0.000s\n\nOK\n`, 1],
  ])('does not pass when %s', (_, text, code) => {
    expect(readTestReport(text, code).isPassed).toBe(false);
  });

  it('says what each test expects, with its cases', () => {
    const text = `FE\n${line}\nFAIL: test_sum (test_solution.Sum.test_sum) (n=2)\n${thin}\nTraceback (most recent call last):\n  File "/x/test_solution.py", line 8, in test_sum\n    self.assertEqual(add(1, 2), 3)\nAssertionError: 4 != 3\n\n${line}\nERROR: test_none (test_solution.Sum)\n${thin}\nTraceback (most recent call last):\n  File "/x/test_solution.py", line 9, in test_none\n    add(None, 2)\n  File "/x/solution.py", line 2, in add\n    return a + b\n           ~~^~~\nTypeError: unsupported operand\n\n${thin}\nRan 2 tests in 0.001s\n\nFAILED (failures=1, errors=1)\n`;
    expect(readTestReport(text.replaceAll('\n', '\r\n'), 1)).toEqual({
      isPassed: false,
      ran: 2,
      failures: [
        {
          name: 'test_sum (n=2)',
          what: 'wrong result: 4 != 3',
          where: 'check: self.assertEqual(add(1, 2), 3)',
        },
        {
          name: 'test_none',
          what: 'stopped with TypeError: unsupported operand',
          where: 'in solution.py, line 2',
        },
      ],
    });
  });

  it('says where a solution cannot be read', () => {
    const text = `E\n${line}\nERROR: test_solution (unittest.loader._FailedTest.test_solution)\n${thin}\nImportError: Failed to import test module: test_solution\nTraceback (most recent call last):\n  File "/x/test_solution.py", line 2, in <module>\n    from solution import add\n  File "/x/solution.py", line 5\n    def add(:\n            ^\nSyntaxError: invalid syntax\n\n\n${thin}\nRan 1 test in 0.000s\n\nFAILED (errors=1)\n`;
    expect(readTestReport(text, 1)).toEqual({
      isPassed: false,
      ran: 0,
      failures: [
        {
          name: 'solution.py',
          what: 'Python cannot read it: invalid syntax',
          where: 'in solution.py, line 5',
        },
      ],
    });
  });
});
