/** A time of day as minutes after midnight, 0 to 1440. */
export type MinuteOfDay = number;

/** Reads `HH:MM`; 24:00 is the end of the day. Undefined when it is not a time. */
export function parseClockTime(text: string): MinuteOfDay | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 1440 ? minute : undefined;
}

/** Writes `HH:MM`. */
export function formatClockTime(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
