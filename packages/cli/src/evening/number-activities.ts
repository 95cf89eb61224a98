import type { Activity, Session } from '@mlprep/planner';

/**
 * The activities that numbers stand for: those of today's sessions, from 1; on a day without one,
 * those of the next day that has some. What is ticked keeps its number, so that the same command
 * given twice marks the same boxes.
 *
 * @param sessions - in order of time
 * @param now - the present moment
 * @param today - its date in the plan's zone
 */
export function numberActivities(
  sessions: readonly Session[],
  now: number,
  today: string,
): readonly Activity[] {
  const isOn = (date: string) => (session: Session) => session.start.startsWith(date);
  const next = sessions.find(({ start }) => Date.parse(start) > now)?.start.slice(0, 10);
  const date = sessions.some(isOn(today)) ? today : next;
  return date === undefined ? [] : sessions.filter(isOn(date)).flatMap((one) => one.activities);
}
