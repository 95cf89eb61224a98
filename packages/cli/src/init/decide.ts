import { askChoice } from './ask-choice.js';
import { previewPlan } from './preview-plan.js';
import { type Part, parts } from './question.js';
import { renderPreview } from './render-preview.js';
import { questionsFor } from './wizard.js';
import { type Begun, profileFile, type WizardSession } from './wizard-session.js';

const partWords: Readonly<Record<Part, string>> = {
  when: 'The date',
  hours: 'Days and hours',
  sure: 'How sure I am',
  role: 'The role',
  focus: 'What to stress',
  busy: 'The calendar to keep clear of',
  name: 'The name',
};

/** What a person wants after the preview. */
export type Decision =
  | { readonly kind: 'write' | 'back' | 'keep' | 'leave' }
  | { readonly kind: 'change'; readonly part: Part };

/** Shows the plan that the answers lead to, and asks what to do with them. */
export async function decide(
  fields: Readonly<Record<string, unknown>>,
  { world, before }: Begun,
  { prompter, there }: WizardSession,
): Promise<Decision> {
  prompter.say('Making a plan of your answers …');
  const preview = previewPlan(fields, world);
  if ('problems' in preview) prompter.say(preview.problems.join('\n'));
  else {
    prompter.say(renderPreview(preview.plan));
    if (fields.busy !== undefined) {
      prompter.say('Your calendar counts when the plan is made, not yet in this preview.');
    }
  }
  const verb = there === undefined ? 'write' : before === undefined ? 'replace' : 'change';
  const write = { value: 'write', label: `Yes, ${verb} ${profileFile}` } as const;
  const change = { value: 'change', label: 'Change an answer' } as const;
  const keep = { value: 'keep', label: 'Not now', hint: 'your answers are kept' } as const;
  const doing =
    'problems' in preview
      ? await askChoice(prompter, 'These answers make no plan', [change, keep])
      : await askChoice(prompter, 'Is this the plan you want?', [write, change, keep]);
  if (doing === 'left') return { kind: 'leave' };
  if (doing !== 'change') return { kind: doing };

  const asked = new Set(questionsFor({}, world).map(({ part }) => part));
  const part = await askChoice(
    prompter,
    'Which one?',
    parts.filter((one) => asked.has(one)).map((one) => ({ value: one, label: partWords[one] })),
  );
  if (part === 'left') return { kind: 'leave' };
  return part === 'back' ? { kind: 'back' } : { kind: 'change', part };
}
