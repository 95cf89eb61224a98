import { exitCode, Stop } from './exit-code.js';

/** Reads how many minutes before a session its appointment reminds. */
export function readAlarm(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_080) return minutes;
  throw new Stop(
    exitCode.usage,
    `Cannot remind "${text}" minutes before a session`,
    'write --alarm 10, or --alarm 0 for no reminder',
  );
}

/** The reminder that a calendar's sessions have, in minutes; ten where there is no calendar yet. */
export function alarmIn(calendar: string | undefined): string {
  const events = (calendar ?? '').split('BEGIN:VEVENT').slice(1);
  const session = events.find(
    (event) => /^UID:\d{4}-/m.test(event) && !event.includes('STATUS:CANCELLED'),
  );
  if (session === undefined) return '10';
  const trigger = /^TRIGGER:-P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/m.exec(session);
  if (trigger === null) return '0';
  const [days, hours, minutes] = trigger.slice(1).map((part) => Number(part ?? 0));
  return String(1440 * (days ?? 0) + 60 * (hours ?? 0) + (minutes ?? 0));
}
