import type { Prompter } from './prompter.js';
import type { Choice } from './question.js';

/** Asks something that belongs to no part of the profile: what to do next. The first is marked. */
export async function askChoice<Value extends string>(
  prompter: Prompter,
  message: string,
  choices: readonly (Choice & { readonly value: Value })[],
): Promise<Value | 'back' | 'left'> {
  const question = { id: 'menu', kind: 'choice', message, choices } as const;
  const reply = await prompter.ask(question, choices[0]?.value);
  if (reply.kind === 'answer') return reply.value as Value;
  return reply.kind === 'back' ? 'back' : 'left';
}
