import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../init/prompter.js';
import type { Question } from '../init/question.js';
import { linePrompter } from './line-prompter.js';

const choice: Question = {
  id: 'role',
  kind: 'choice',
  message: 'Which role is it?',
  choices: [
    { value: 'new-grad', label: 'New graduate', hint: 'a bit of everything' },
    { value: 'ml-engineer', label: 'Machine-learning engineer' },
  ],
};
const line: Question = {
  id: 'when',
  kind: 'text',
  message: 'When?',
  note: 'A note',
  read: (text) => (text === '6' ? { value: '6' } : { refusal: `Cannot read "${text}"` }),
};

/** Asks questions of somebody who types some text, all of it ahead. */
async function talk(
  typed: string,
  questions: readonly (readonly [Question, string?])[],
): Promise<{ readonly replies: readonly Reply[]; readonly said: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(typed);
  const prompter = linePrompter(input, output);
  const replies: Reply[] = [];
  for (const [question, initial] of questions) replies.push(await prompter.ask(question, initial));
  return { replies, said: String(output.read() ?? '') };
}

describe('linePrompter', () => {
  it('numbers the choices and takes a number, or Enter for the one in brackets', async () => {
    const { replies, said } = await talk('2\n\n', [[choice], [choice, 'ml-engineer']]);
    const answer = { kind: 'answer', value: 'ml-engineer' };
    expect(replies).toEqual([answer, answer]);
    expect(said).toContain('  1  New graduate (a bit of everything)\n');
    expect(said).toContain('[2] ');
  });

  it('asks again after what it cannot take, and says why', async () => {
    const { replies, said } = await talk('soon\n6\n7\n1\n', [[line], [choice]]);
    expect(replies.map((reply) => reply.kind === 'answer' && reply.value)).toEqual([
      '6',
      'new-grad',
    ]);
    expect(said).toContain('A note\n');
    expect(said).toContain('Cannot read "soon"\n');
    expect(said).toContain('Write a number from 1 to 2\n');
  });

  it('goes back on <, leaves on q and at the end of the input', async () => {
    const { replies } = await talk('<\nq\n', [[line], [line], [line]]);
    expect(replies.map(({ kind }) => kind)).toEqual(['back', 'leave', 'leave']);
  });
});
