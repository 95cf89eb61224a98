import { describe, expect, it } from 'vitest';
import {
  countChanges,
  identifySessions,
  makePlanId,
  type NewSession,
  withdrawEvents,
} from './identity.js';
import type { Activity } from './plan.js';

const activity: Activity = {
  id: 'learn:trees',
  kind: 'learn',
  step: 'foundations',
  ref: 'trees',
  title: 'Trees',
  minutes: 30,
  why: 'why',
  done: 'can',
  round: 0,
  status: 'planned',
};

function session(start: string, activities: readonly Activity[] = [activity]): NewSession {
  const end = new Date(Date.parse(start) + 30 * 60_000).toISOString().replace('.000Z', '+00:00');
  return { week: 1, start, end, activities: [...activities] };
}

const first = '2026-11-22T18:00:00Z';
const later = '2026-11-30T18:00:00Z';

describe('makePlanId', () => {
  it('differs by name, start and pack, and has only signs that a UID may have', () => {
    const ids = [
      makePlanId('Ada', '2026-11-23', 'ml'),
      makePlanId('Åsa 😀', '2026-11-23', 'ml'),
      makePlanId(undefined, '2026-11-23', 'ml'),
      makePlanId('Ada', '2026-11-24', 'ml'),
      makePlanId('Ada', '2026-11-23', 'sql'),
    ];
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._@-]{1,150}$/);
  });
});

describe('identifySessions', () => {
  const before = identifySessions(
    'plan',
    [
      session('2026-12-01T18:00:00+00:00'),
      session('2026-12-01T20:00:00+00:00'),
      session('2026-12-03T18:00:00+00:00'),
    ],
    [],
    first,
  );

  it('numbers the sessions of a date', () => {
    expect(before.map(({ uid }) => uid)).toEqual([
      '2026-12-01-1.plan@mlprep',
      '2026-12-01-2.plan@mlprep',
      '2026-12-03-1.plan@mlprep',
    ]);
  });

  it('leaves what did not change as it was', () => {
    const same = before.map(({ week, start, end, activities }) => ({
      week,
      start,
      end,
      activities,
    }));
    expect(identifySessions('plan', same, before, later)).toEqual(before);
  });

  it('does not count a tick as a change', () => {
    const ticked = session('2026-12-03T18:00:00+00:00', [{ ...activity, status: 'done' }]);
    const [found] = identifySessions('plan', [ticked], before.slice(2), later);
    expect(found).toMatchObject({ sequence: 0, changed: first });
  });

  it('follows an appointment that moves on its date, and counts the change', () => {
    const moved = session('2026-12-03T19:00:00+00:00');
    const [found] = identifySessions('plan', [moved], before.slice(2), later);
    expect(found).toMatchObject({ uid: '2026-12-03-1.plan@mlprep', sequence: 1, changed: later });
  });

  it('cancels what is gone and never uses its number again', () => {
    const cancelled = identifySessions('plan', [], before.slice(2), later);
    expect(cancelled).toMatchObject([
      { id: '2026-12-03-1', status: 'cancelled', sequence: 1, activities: [] },
    ]);
    const again = identifySessions(
      'plan',
      [session('2026-12-03T18:00:00+00:00')],
      cancelled,
      later,
    );
    expect(again.map(({ id, status }) => `${id} ${status}`)).toEqual([
      '2026-12-03-1 cancelled',
      '2026-12-03-2 planned',
    ]);
  });

  it('gives the one with the same start to a session before the nearest', () => {
    const found = identifySessions(
      'plan',
      [session('2026-12-01T19:00:00+00:00'), session('2026-12-01T20:00:00+00:00')],
      before.slice(0, 2),
      later,
    );
    expect(found.map(({ start, id }) => `${start.slice(11, 16)} ${id}`)).toEqual([
      '19:00 2026-12-01-1',
      '20:00 2026-12-01-2',
    ]);
  });
});

describe('countChanges', () => {
  it('counts only what changed', () => {
    const before = countChanges([{ name: 'a' }, { name: 'b' }], [], first);
    const after = countChanges([{ name: 'a' }, { name: 'c' }], before, later);
    expect(after).toEqual([
      { name: 'a', sequence: 0, changed: first },
      { name: 'c', sequence: 1, changed: later },
    ]);
  });
});

describe('withdrawEvents', () => {
  const item = (at: string, sequence: number) => ({ at, sequence, changed: 'then' });
  const atOf = ({ at }: { readonly at: string }) => at;

  it('names what is gone, with a higher sequence, and keeps naming it', () => {
    const before = [item('a', 0), item('b', 3)];
    const { items, withdrawn } = withdrawEvents(
      'interview',
      [item('a', 0)],
      before,
      [],
      atOf,
      'now',
    );
    expect(items).toEqual([item('a', 0)]);
    expect(withdrawn).toEqual([{ event: 'interview-2', at: 'b', sequence: 4, changed: 'now' }]);
    const again = withdrawEvents('interview', items, items, withdrawn, atOf, 'later');
    expect(again.withdrawn).toEqual(withdrawn);
  });

  it('lets what comes back count on, and leaves other words alone', () => {
    const withdrawn = [
      { event: 'interview-2', at: 'b', sequence: 4, changed: 'now' },
      { event: 'week-2', at: 'x', sequence: 9, changed: 'now' },
    ];
    const items = [item('a', 0), item('c', 0)];
    const back = withdrawEvents('interview', items, [item('a', 0)], withdrawn, atOf, 'later');
    expect(back.items[1]).toEqual({ at: 'c', sequence: 5, changed: 'later' });
    expect(back.withdrawn).toEqual([]);
  });
});
