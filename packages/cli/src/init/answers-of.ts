import { weekdays } from '@mlprep/planner';
import { focusAnswer } from './ask-rest.js';
import type { WizardState } from './wizard.js';
import { dropStale } from './wizard.js';
import type { WizardWorld } from './wizard-world.js';

/**
 * The wizard as far as the fields of a profile answer it: those of a file that is edited, or of
 * flags. What a profile leaves to its default is answered only where the profile is whole.
 *
 * @param isWhole - a file is, flags are not
 */
export function answersOf(world: WizardWorld, isWhole: boolean): WizardState {
  const { base } = world;
  const answers: Record<string, string> = {};
  const { interview, weeks, hours, availability, role, focus, levels, busy, name } = base;
  if (typeof interview === 'string') answers.when = interview;
  if (typeof weeks === 'number') answers.when = String(weeks);
  if (availability !== undefined) {
    const windows = availability as Readonly<Record<string, readonly string[]>>;
    const days = weekdays.filter((day) => (windows[day] ?? []).length > 0);
    answers.hours = 'own';
    answers.days = days.join(' ');
    for (const day of days) answers[`at:${day}`] = (windows[day] ?? []).join(', ');
  } else if (hours !== undefined || isWhole) {
    answers.hours = String(hours ?? 6);
    answers.suits = 'yes';
  }
  const given = (value: unknown): boolean => value !== undefined || isWhole;
  if (given(levels)) {
    answers.sure = Object.keys((levels ?? {}) as object).length > 0 ? 'keep' : 'new';
  }
  if (given(role)) answers.role = String(role ?? 'new-grad');
  if (given(focus)) answers.focus = focusAnswer(focus);
  if (given(busy)) answers.busy = Array.isArray(busy) && busy.length > 0 ? 'keep' : 'none';
  if (given(name)) answers.name = String(name ?? '');
  // Flags may answer a later question and leave an earlier one open.
  return isWhole ? dropStale({ answers, drafts: {} }, world) : { answers, drafts: {} };
}
