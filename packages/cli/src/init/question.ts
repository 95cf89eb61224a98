/** One of the answers that a question offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown beside the choice while it is the one marked. */
  readonly hint?: string;
}

/** The parts of the wizard, in their order; a part is one question or a few that belong together. */
export const parts = ['when', 'hours', 'sure', 'role', 'focus', 'busy', 'name'] as const;
/** A part of the wizard. */
export type Part = (typeof parts)[number];

interface Asked {
  /** Key of its answer. */
  readonly id: string;
  /** Absent for what is no question about the profile. */
  readonly part?: Part;
  readonly message: string;
  /** Lines to read before it. */
  readonly note?: string;
  /** The answer that Enter gives, unless there was one before. */
  readonly initial?: string;
}

/** A line to write. */
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly placeholder?: string;
  /** What is kept of a line, or why it cannot be taken. */
  readonly read: (line: string) => { readonly value: string } | { readonly refusal: string };
}

/** One of several. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

/** Something to ask, as data: how it looks is the terminal's business. */
export type Question = TextQuestion | ChoiceQuestion;

/** What was answered, by the question's id. */
export type Answers = Readonly<Record<string, string>>;

/** An answer in the form that is kept; undefined when it is none to this question (any more). */
export function acceptAnswer(question: Question, value: string): string | undefined {
  if (question.kind === 'choice') {
    return question.choices.some((choice) => choice.value === value) ? value : undefined;
  }
  const read = question.read(value);
  return 'value' in read ? read.value : undefined;
}
