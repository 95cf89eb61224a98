import type { Activity, MarkedPlan, Session } from '@mlprep/planner';

/** An activity as short as a test may write it: its id, and `x`, `-` or `>` where it is marked. */
export type Short = `${string} ${'x' | '-' | '>'}` | string;

/** Sessions of an hour in UTC: `{ '2026-11-24T19:00': ['learn:trees', 'drill:calm x'] }`. */
export function makeSessions(
  sessions: Readonly<Record<string, readonly Short[]>>,
): Pick<MarkedPlan, 'sessions' | 'besides'> {
  return {
    sessions: Object.entries(sessions).map(([start, shorts]): Session => {
      const begin = Date.parse(`${start}:00Z`);
      const id = start;
      return {
        id,
        uid: id,
        sequence: 0,
        changed: '2026-11-22T18:00:00Z',
        status: 'planned',
        week: 1,
        start: `${start}:00+00:00`,
        end: new Date(begin + 3_600_000).toISOString().replace('.000Z', '+00:00'),
        activities: shorts.map(makeActivity),
      };
    }),
    besides: [],
  };
}

/** An activity of ten minutes. */
export function makeActivity(short: Short): Activity {
  const [id = '', mark = ' '] = short.split(' ');
  const [kind = '', ref = ''] = id.split(':');
  return {
    id,
    kind: kind as Activity['kind'],
    ref,
    title: ref,
    minutes: 10,
    why: '',
    done: '',
    round: 0,
    status: ({ x: 'done', '-': 'skipped', '>': 'later' } as const)[mark as 'x'] ?? 'planned',
  };
}
