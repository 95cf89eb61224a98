import { MlprepError } from '@mlprep/core';
import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { cleanCategory, cleanLine, cleanText, cleanUrl, escapeText } from './clean-text.js';

/** An event before it is written. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When it last changed, milliseconds since the epoch. */
  readonly changed: number;
  /** Milliseconds since the epoch; of an all-day event midnight UTC of its first day. */
  readonly start: number;
  /** Exclusive; of an all-day event midnight UTC of the day after its last. */
  readonly end: number;
  readonly allDay: boolean;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly url?: string | undefined;
  readonly cancelled: boolean;
  /** True when it takes the time it covers. */
  readonly blocks: boolean;
  /** Minutes before the start; none when absent. */
  readonly alarmMinutes?: number | undefined;
}

/** The head of a calendar. */
export interface CalendarHead {
  readonly name: string;
  readonly description: string;
}

/**
 * Writes events as one iCalendar file (RFC 5545). Times are UTC instants, so that no reader's idea
 * of a zone can move them; the order is by start, then UID.
 *
 * @throws MlprepError with code `CALENDAR_INVALID` for an event that no calendar could hold: a bad
 *   or double UID, a sequence that is no natural number, an end before the start, no summary
 */
export function writeEvents(head: CalendarHead, events: readonly CalendarEvent[]): string {
  check(events);
  const calendar = ical({
    prodId: { company: 'mlprep', product: 'mlprep', language: 'EN' },
    name: escapeText(cleanLine(head.name)),
    description: escapeText(cleanLine(head.description)),
    ttl: 6 * 60 * 60,
    x: [{ key: 'X-APPLE-CALENDAR-COLOR', value: '#2F6F8F' }],
  });
  const sorted = [...events].sort(
    (a, b) => a.start - b.start || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0),
  );
  for (const event of sorted) {
    const created = calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.changed),
      lastModified: new Date(event.changed),
      start: new Date(event.start),
      end: new Date(event.end),
      allDay: event.allDay,
      summary: cleanLine(event.summary),
      description: event.description === '' ? null : { plain: cleanText(event.description) },
      categories: event.categories.map((name) => ({ name: cleanCategory(name) })),
      url: event.url === undefined ? null : cleanUrl(event.url),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency:
        event.blocks && !event.cancelled
          ? ICalEventTransparency.OPAQUE
          : ICalEventTransparency.TRANSPARENT,
      busystatus:
        event.blocks && !event.cancelled ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    });
    if (event.alarmMinutes !== undefined && event.alarmMinutes > 0 && !event.cancelled) {
      created.createAlarm({
        type: ICalAlarmType.display,
        trigger: event.alarmMinutes * 60,
        description: cleanLine(event.summary),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

function check(events: readonly CalendarEvent[]): void {
  const seen = new Set<string>();
  for (const event of events) {
    const wrong = !/^[A-Za-z0-9._@-]{1,200}$/.test(event.uid)
      ? 'its UID has signs that calendars do not keep'
      : seen.has(event.uid)
        ? 'its UID is there twice'
        : !Number.isSafeInteger(event.sequence) || event.sequence < 0
          ? 'its sequence is not a natural number'
          : !(event.end > event.start)
            ? 'it ends before it starts'
            : cleanLine(event.summary) === ''
              ? 'it has no summary'
              : undefined;
    if (wrong !== undefined) {
      throw new MlprepError('CALENDAR_INVALID', `Cannot write the event "${event.uid}": ${wrong}`);
    }
    seen.add(event.uid);
  }
}
