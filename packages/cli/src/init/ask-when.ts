import { addDays, type IsoDate, suggestDate, toWallClock, weekdayOf } from '@mlprep/planner';
import { refusalOf } from './profile-of.js';
import type { Answers, Question } from './question.js';
import type { WizardWorld } from './wizard-world.js';

/** When the interview is: a day, with or without its time, or a number of weeks. */
export function askWhen(world: WizardWorld): readonly Question[] {
  // Several interviews are more than one line can say: they stay as they are written.
  if (world.base.interviews !== undefined) return [];
  return [
    {
      id: 'when',
      part: 'when',
      kind: 'text',
      message: 'When is the interview? A date, or how many weeks from now',
      placeholder: `${exampleDay(world)} 10:00, or 6`,
      read: (line) => readWhen(line, world),
    },
  ];
}

/** The field of the profile that an answer to it stands for. */
export function whenFields(answers: Answers): Readonly<Record<string, unknown>> {
  const { when } = answers;
  if (when === undefined) return {};
  return /^\d+$/.test(when) ? { weeks: Number(when) } : { interview: when };
}

function readWhen(
  line: string,
  world: WizardWorld,
): { readonly value: string } | { readonly refusal: string } {
  const text = line.trim();
  if (text === '') return { refusal: 'Write a date, as 2027-01-15, or a number of weeks, as 6' };
  const weeks = /^(\d{1,3})(?:\s*w(?:eeks?)?)?$/i.exec(text)?.[1];
  const value = weeks === undefined ? dayOf(text) : String(Number(weeks));
  if (value === undefined) {
    return {
      refusal: `Cannot read "${text}" as a day: write it as 2027-01-15, or 2027-01-15 10:00`,
    };
  }
  // Which hours there are is asked later.
  const refusal = refusalOf(whenFields({ when: value }), world, ['NO_TIME_LEFT']);
  return refusal === undefined ? { value } : { refusal };
}

/** A day in a form that is not to be mistaken for another; `2027-01-15T10:00` as it is. */
function dayOf(text: string): string | undefined {
  const better = suggestDate(text);
  if (better !== undefined) return better;
  return /^\d{4}-\d{2}-\d{2}(?:T\d{1,2}:\d{2})?$/.test(text) ? text : undefined;
}

/** A Friday in seven weeks or so. */
function exampleDay({ now, timezone }: WizardWorld): IsoDate {
  const today = toWallClock(Date.parse(now), timezone).date;
  return addDays(today, 49 + 4 - weekdayOf(today));
}
