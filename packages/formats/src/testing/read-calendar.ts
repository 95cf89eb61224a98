import ICAL from 'ical.js';

/** An event as an independent reader sees it. */
export interface SeenEvent {
  readonly uid: string;
  /** Milliseconds since the epoch; of an all-day event midnight UTC of its day. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly summary: string;
  readonly description: string | undefined;
  readonly sequence: number;
  readonly stamp: number;
  readonly status: string;
  readonly transparency: string;
  readonly url: string | undefined;
  readonly categories: readonly string[];
  /** Minutes before the start. */
  readonly alarms: readonly number[];
}

/** Reads a calendar with ical.js: its name, description and events, in the order of the file. */
export function readCalendar(text: string): {
  readonly name: string;
  readonly description: string;
  readonly events: readonly SeenEvent[];
} {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (component: ICAL.Component, name: string): string | undefined => {
    const found = component.getFirstPropertyValue(name);
    return found === null ? undefined : String(found);
  };
  const instant = (time: ICAL.Time): number => {
    if (!time.isDate && time.zone !== ICAL.Timezone.utcTimezone) throw new Error('not in UTC');
    const { year, month, day, hour, minute, second } = time;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  return {
    name: unescapeText(value(calendar, 'x-wr-calname') ?? ''),
    description: unescapeText(value(calendar, 'x-wr-caldesc') ?? ''),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const stamp = component.getFirstPropertyValue('dtstamp') as ICAL.Time;
      return {
        uid: event.uid,
        start: instant(event.startDate),
        end: instant(event.endDate),
        isAllDay: event.startDate.isDate,
        summary: event.summary,
        description: value(component, 'description'),
        sequence: Number(value(component, 'sequence')),
        stamp: instant(stamp),
        status: value(component, 'status') ?? '',
        transparency: value(component, 'transp') ?? '',
        url: value(component, 'url'),
        categories: (component.getFirstProperty('categories')?.getValues() ?? []).map(String),
        alarms: component.getAllSubcomponents('valarm').map((alarm) => {
          const trigger = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
          return -trigger.toSeconds() / 60;
        }),
      };
    }),
  };
}

/** A TEXT value as it is meant; ical.js leaves those of properties that it does not know. */
function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The logical lines of a calendar file, its folds taken out (RFC 5545, 3.1). */
export function unfold(text: string): readonly string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .replace(/\r\n$/, '')
    .split('\r\n');
}
