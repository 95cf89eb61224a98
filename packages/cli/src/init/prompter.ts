import type { Question } from './question.js';

/** What a person does at a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'leave' };

/** Asks questions; how, is its own business. */
export interface Prompter {
  /** Says what this is, and which keys there are. */
  readonly open: (title: string) => void;
  /** @param initial - the answer that Enter gives */
  readonly ask: (question: Question, initial: string | undefined) => Promise<Reply>;
  /** Lines to read. */
  readonly say: (text: string) => void;
  /** The last words. */
  readonly close: (text: string) => void;
}
