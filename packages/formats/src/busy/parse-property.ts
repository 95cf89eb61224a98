import ICAL from 'ical.js';

/** A property as ical.js reads it: only this file knows that library. */
export interface Property {
  /** In capitals. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `date`, `date-time`, `period`, `duration`, `text`, `recur` … */
  readonly type: string;
  /** Text as jCal writes it; pairs for periods, a map for a rule. */
  readonly values: readonly unknown[];
}

/** Properties whose values hold no colon, so that one in a zone's name cannot mislead. */
const ofTime = /^(?:DTSTART|DTEND|DUE|RECURRENCE-ID|EXDATE|RDATE)[;:]/i;

/**
 * Reads one unfolded line of a calendar file.
 *
 * @returns undefined when its form is wrong
 */
export function parseProperty(text: string): Property | undefined {
  try {
    const [, parameters, type, ...values] = ICAL.parse.property(repair(text)) as [
      string,
      Record<string, string>,
      string,
      ...unknown[],
    ];
    const inCapitals = Object.entries(parameters).map(
      ([name, value]) => [name.toUpperCase(), String(value)] as const,
    );
    return { parameters: Object.fromEntries(inCapitals), type, values };
  } catch {
    // The library throws errors of several sorts for malformed lines.
    return undefined;
  }
}

/** Days, hours and so on of a duration such as `P1DT12H`; undefined when it is none. */
export function parseDuration(
  text: string,
): { readonly days: number; readonly ms: number } | undefined {
  try {
    const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text);
    const sign = isNegative ? -1 : 1;
    const whole = { days: sign * (weeks * 7 + days), time: (hours * 60 + minutes) * 60 + seconds };
    const ms = sign * whole.time * 1000;
    return Number.isSafeInteger(whole.days) && Number.isSafeInteger(ms)
      ? { days: whole.days, ms }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Quotes a zone's name that needs it and does not have it: `TZID=(UTC+01:00) Berlin, Rome`. */
function repair(text: string): string {
  if (!ofTime.test(text)) return text.replace(/^RRULE([;:].*)$/is, (line) => line.toUpperCase());
  const colon = text.lastIndexOf(':');
  const head = text.slice(0, colon).replace(/;TZID=([^";]*)(?=;|$)/i, ';TZID="$1"');
  return `${head}:${text.slice(colon + 1).replace(/\s+/g, '')}`;
}
