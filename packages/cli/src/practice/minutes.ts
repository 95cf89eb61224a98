/** Minutes as somebody writes them: `4`, `3:20`, `4 min`; undefined for other words. */
export function parseMinutes(text: string): number | undefined {
  const match = /^(\d{1,3})(?::([0-5]\d))?(?: *min)?$/.exec(text.trim());
  return match === null ? undefined : Number(match[1]) + Number(match[2] ?? 0) / 60;
}

/** Minutes in words: `3 min 20 s`. */
export function sayMinutes(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const rest = seconds % 60;
  const whole = Math.floor(seconds / 60);
  if (whole === 0) return `${rest} s`;
  return rest === 0 ? `${whole} min` : `${whole} min ${rest} s`;
}

/** Minutes that are left, as a clock shows them: `1:05 left`, `0:10 over`. */
export function sayClock(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return minutes < 0 && seconds > 0 ? `${time} over` : `${time} left`;
}

/** Whole minutes to note: at least one. */
export function wholeMinutes(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : Math.max(1, Math.round(minutes));
}
