import { exitCode, Stop } from './exit-code.js';

/** The flags that stand for a field of the profile. */
export interface ProfileFlags {
  readonly weeks?: string;
  readonly interview?: string;
  readonly hours?: string;
  readonly available?: readonly string[];
  readonly start?: string;
  readonly tz?: string;
  readonly off?: readonly string[];
  readonly weekHours?: readonly string[];
  readonly level?: readonly string[];
  readonly known?: readonly string[];
  readonly focus?: readonly string[];
  readonly project?: readonly string[];
  readonly role?: string;
  readonly name?: string;
  readonly evening?: string;
  readonly morning?: string;
  readonly session?: string;
  readonly break?: string;
  readonly slack?: string;
  readonly busy?: readonly string[];
  readonly busyAllDay?: string;
}

/** The flag of each field. */
export const profileFlags = {
  weeks: '--weeks',
  interview: '--interview',
  interviews: '--interview',
  hours: '--hours',
  availability: '--available',
  start: '--start',
  timezone: '--tz',
  off: '--off',
  hoursByWeek: '--week-hours',
  levels: '--level',
  known: '--known',
  focus: '--focus',
  projects: '--project',
  role: '--role',
  name: '--name',
  evening: '--evening',
  morning: '--morning',
  session: '--session',
  slack: '--slack',
  busy: '--busy',
  allDay: '--busy-all-day',
} as const;
/** A field of a profile that has a flag. */
export type ProfileField = keyof typeof profileFlags;

/** What the fields that flags override are called in messages. */
export function nameFlags(flags: ProfileFlags): Readonly<Record<string, string>> {
  return flags.session === undefined ? { ...profileFlags, session: '--break' } : profileFlags;
}

/** Turns flags into the fields of a profile that they override; the profile's own rules check them. */
export function readProfileFlags(flags: ProfileFlags): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  const set = (field: string, value: unknown): void => {
    if (value !== undefined) fields[field] = value;
  };
  set('weeks', number(flags.weeks));
  set('interview', flags.interview);
  set('hours', number(flags.hours));
  set('availability', flags.available === undefined ? undefined : windows(flags.available));
  set('start', flags.start);
  set('timezone', flags.tz);
  set('off', list(flags.off));
  set('hoursByWeek', pairs('--week-hours', '2026-12-28=3', flags.weekHours));
  set('levels', pairs('--level', 'pandas=4', flags.level));
  set('known', list(flags.known));
  set('focus', pairs('--focus', 'coding=1.5', flags.focus));
  set('projects', list(flags.project));
  set('role', flags.role);
  set('name', flags.name);
  set('evening', flags.evening);
  set('morning', flags.morning);
  set('slack', number(flags.slack));
  // A comma can stand in a path, so these are not lists.
  set('busy', flags.busy);
  set('allDay', flags.busyAllDay);
  if (flags.session !== undefined || flags.break !== undefined) {
    const [min, max, ...rest] = (flags.session ?? '').split('-').map(number);
    if (flags.session !== undefined && (!min || !max || rest.length > 0)) {
      throw new Stop(
        exitCode.usage,
        `Cannot read --session "${flags.session}"`,
        'write the shortest and the longest: --session 25-90',
      );
    }
    set('session', {
      ...(flags.session === undefined ? {} : { min, max }),
      ...(flags.break === undefined ? {} : { break: number(flags.break) }),
    });
  }
  return fields;
}

/** A number where the text is one; else the text itself, for the profile's rules to refuse. */
function number(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function list(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.flatMap((value) => value.split(',').map((part) => part.trim()));
}

function pairs(
  flag: string,
  example: string,
  values: readonly string[] | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (values === undefined) return undefined;
  return Object.fromEntries(
    (list(values) ?? []).map((pair) => {
      const [key, value, ...rest] = pair.split('=');
      if (key === undefined || key === '' || value === undefined || rest.length > 0) {
        throw new Stop(
          exitCode.usage,
          `Cannot read ${flag} "${pair}"`,
          `write it as ${flag} ${example}`,
        );
      }
      return [key, number(value)];
    }),
  );
}

/** `mon 19:00-21:00, sat 09:00-12:00` as the profile writes it. */
function windows(values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const days: Record<string, string[]> = {};
  for (const value of list(values) ?? []) {
    const [day, window, ...rest] = value.replace(/\s*-\s*/g, '-').split(/:?\s+/);
    if (day === undefined || window === undefined || rest.length > 0) {
      throw new Stop(
        exitCode.usage,
        `Cannot read --available "${value}"`,
        'write a day and a window: --available "mon 19:00-21:00, sat 09:00-12:00"',
      );
    }
    days[day.toLowerCase()] = [...(days[day.toLowerCase()] ?? []), window];
  }
  return days;
}
