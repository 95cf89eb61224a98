import { formatDay } from '@mlprep/formats';
import {
  daysBetween,
  type Profile,
  toWallClock,
  type Weekday,
  weekdays,
  windowsOfWeek,
} from '@mlprep/planner';
import { whenFields } from './ask-when.js';
import { describeWeek, drawWeek } from './draw-week.js';
import { profileOf, refusalOf } from './profile-of.js';
import type { Answers, Choice, Question } from './question.js';
import { dayNames, readDays, readWindows } from './read-times.js';
import type { WizardWorld } from './wizard-world.js';

/** Any will do: no week of it is another one's. */
const aMonday = '2026-01-05';
const usualHours = [3, 4, 6, 8, 10, 12, 15, 20];

/** Which hours: of a usual week, or day by day, with the week drawn as it fills. */
export function askHours(answers: Answers, world: WizardWorld): readonly Question[] {
  const offered = [...new Set([...usualHours, hoursOf(answers, world)])].sort((a, b) => a - b);
  const choices = offered.map(
    (hours): Choice => ({
      value: String(hours),
      label: `${hours} h`,
      hint: describeWeek(weekOf({ hours }, world)),
    }),
  );
  const own: Choice = { value: 'own', label: 'My own days and times' };
  const questions: Question[] = [
    {
      id: 'hours',
      part: 'hours',
      kind: 'choice',
      message: 'How many hours a week can you give? Fewer that you keep beat more that you skip',
      // Reading a profile takes a while: only for the one who reads it.
      ...noted(answers.hours === undefined ? describeDay(answers, world) : undefined),
      initial: '6',
      choices: [...choices, own],
    },
  ];
  if (answers.hours === undefined) return questions;
  if (answers.hours !== 'own') {
    questions.push({
      id: 'suits',
      part: 'hours',
      kind: 'choice',
      message: 'Does this week suit you?',
      note: drawWeek(weekOf({ hours: Number(answers.hours) }, world)),
      initial: 'yes',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'own', label: 'No: I name my days and times' },
      ],
    });
  }
  if (!isOwn(answers)) return questions;
  questions.push({
    id: 'days',
    part: 'hours',
    kind: 'text',
    message: 'On which days?',
    placeholder: 'for example: tue thu sat',
    read: readDays,
  });
  for (const day of daysOf(answers)) {
    const before = daysOf(answers).slice(0, daysOf(answers).indexOf(day));
    const filled = availabilityOf(answers, before);
    questions.push({
      id: `at:${day}`,
      part: 'hours',
      kind: 'text',
      message: `${dayNames[day]}: from when to when?`,
      ...(before.length === 0 ? {} : { note: drawWeek(weekOf({ availability: filled }, world)) }),
      initial: day === 'sat' || day === 'sun' ? '10:00-13:00' : '19:00-20:30',
      read: (line) => readWindows(line, (windows) => refuseWindows(windows, day, answers, world)),
    });
  }
  return questions;
}

/** The fields of the profile that the answers stand for. */
export function hoursFields(answers: Answers): Partial<Pick<Profile, 'hours' | 'availability'>> {
  if (answers.hours === undefined) return {};
  if (!isOwn(answers)) return { hours: Number(answers.hours) };
  const named = daysOf(answers).filter((day) => answers[`at:${day}`] !== undefined);
  return { availability: availabilityOf(answers, named) };
}

/** The week that was chosen, drawn; undefined before it is known. */
export function drawChosenWeek(answers: Answers, world: WizardWorld): string | undefined {
  if (!isOwn(answers)) return undefined;
  return drawWeek(weekOf(hoursFields(answers), world));
}

function isOwn(answers: Answers): boolean {
  return answers.hours === 'own' || (answers.hours !== undefined && answers.suits === 'own');
}

function hoursOf({ hours }: Answers, { base }: WizardWorld): number {
  if (typeof base.hours === 'number') return base.hours;
  return hours === undefined || hours === 'own' || Number.isNaN(Number(hours)) ? 6 : Number(hours);
}

function daysOf({ days }: Answers): readonly Weekday[] {
  const named = days?.split(' ') ?? [];
  return weekdays.filter((day) => named.includes(day));
}

function availabilityOf(
  answers: Answers,
  days: readonly Weekday[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    days.map((day) => [day, (answers[`at:${day}`] ?? '').split(', ').filter(Boolean)]),
  );
}

/** Windows of a usual week, Monday first. */
function weekOf(
  week: Partial<Pick<Profile, 'hours' | 'availability'>>,
  { base }: WizardWorld,
): ReturnType<typeof windowsOfWeek> {
  const { evening, morning } = base;
  const times = {
    evening: typeof evening === 'string' ? evening : '19:00',
    morning: typeof morning === 'string' ? morning : '10:00',
  };
  return windowsOfWeek({ ...times, ...week, hoursByWeek: {}, off: [] }, aMonday);
}

/** The interview's day in full, so that a mistyped one is noticed. */
function describeDay(answers: Answers, world: WizardWorld): string | undefined {
  const profile = profileOf({ ...world.base, ...whenFields(answers) }, world);
  const at = profile.ok ? profile.value.interviews.at(-1)?.at : undefined;
  if (at === undefined) return undefined;
  const day = at.slice(0, 10);
  const today = toWallClock(Date.parse(world.now), world.timezone).date;
  const number = daysBetween(today, day);
  const days = number === 1 ? 'tomorrow' : `in ${number} days`;
  return `The interview: ${formatDay(day)} ${day.slice(0, 4)}, ${at.slice(11)}, ${days} (${world.timezone}).`;
}

function noted(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** Only this day is to blame: whether the whole week suffices shows when the plan is made. */
function refuseWindows(
  windows: readonly string[],
  day: Weekday,
  answers: Answers,
  world: WizardWorld,
): string | undefined {
  const { interviews } = world.base;
  const dates = { ...(interviews === undefined ? {} : { interviews }), ...whenFields(answers) };
  const fields = { ...dates, availability: { [day]: windows } };
  return refusalOf(fields, world, ['NO_TIME_LEFT']);
}
