import { type Plan, replan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { readCalendar, type SeenEvent } from '../testing/read-calendar.js';
import { smallPack } from '../testing/small-pack.js';
import { now, smallPlan } from '../testing/small-plan.js';
import { renderCalendar } from './render-calendar.js';

const plan = smallPlan();

function eventsOf(of: Plan, options?: Parameters<typeof renderCalendar>[1]): readonly SeenEvent[] {
  return readCalendar(renderCalendar(of, options)).events;
}

function sessionEvents(of: Plan): ReadonlyMap<string, SeenEvent> {
  const uids = new Set(of.sessions.map(({ uid }) => uid));
  return new Map(
    eventsOf(of)
      .filter(({ uid }) => uids.has(uid))
      .map((event) => [event.uid, event]),
  );
}

describe('renderCalendar', () => {
  it('has an event for each session, each week with something in it, and each interview', () => {
    const uids = eventsOf(plan).map(({ uid }) => uid);
    expect([...uids].sort()).toEqual(
      [
        ...plan.sessions.map(({ uid }) => uid),
        ...[1, 2, 4].map((week) => `week-${week}.${plan.id}@mlprep`),
        `interview-1.${plan.id}@mlprep`,
      ].sort(),
    );
    for (const uid of uids) expect(uid).toMatch(/^[A-Za-z0-9._@-]{1,200}$/);
  });

  it('gives each session the instants of the plan', () => {
    const events = sessionEvents(plan);
    for (const session of plan.sessions) {
      const { start, end } = events.get(session.uid)!;
      expect([start, end]).toEqual([Date.parse(session.start), Date.parse(session.end)]);
    }
  });

  it('names a session by its main step and what is new in it', () => {
    const summaries = [...sessionEvents(plan).values()].map(({ summary }) => summary);
    expect(summaries).toContain('Foundations · Trees, from root[0] on (part 1 of 2)');
    expect(summaries).toContain('Practice · Write gini(labels)');
  });

  it('does not call a look back a lesson', () => {
    const alone = plan.sessions.find(({ activities }) => activities[0]?.kind === 'checkpoint')!;
    expect(sessionEvents(plan).get(alone.uid)?.summary).toBe('Look back');
  });

  it('lists what to tick, and with the pack where to read', () => {
    const lesson = plan.sessions[0]!;
    const text = sessionEvents(plan).get(lesson.uid)?.description;
    expect(text).toBe(
      [
        '☐ Get to know: Conceptual questions (5 min)',
        '☐ Get to know: Practical questions (5 min)',
        '☐ Get to know: Coding questions (5 min)',
        '☐ Get to know: Project questions (5 min)',
        '☐ Learn: Splits & [impurity] (25 min)',
        'Done when you can compute Gini.',
      ].join('\n'),
    );
    const withPack = eventsOf(plan, { pack: smallPack }).find(({ uid }) => uid === lesson.uid);
    expect(withPack?.description).toBe(`${text}\nTo read more:\nhttps://example.org/trees?a=1,2;b`);
    expect(withPack?.url).toBe('https://example.org/trees?a=1%2C2%3Bb');
  });

  it('reminds ten minutes before a session, as told, or not at all', () => {
    const { uid } = plan.sessions[0]!;
    const alarms = (options?: Parameters<typeof renderCalendar>[1]) =>
      eventsOf(plan, options).find((event) => event.uid === uid)?.alarms;
    expect(alarms()).toEqual([10]);
    expect(alarms({ alarmMinutes: 45 })).toEqual([45]);
    expect(alarms({ alarmMinutes: 0 })).toEqual([]);
  });

  it('blocks the time of sessions and interviews, not that of weeks', () => {
    for (const event of eventsOf(plan)) {
      const isWeek = event.uid.startsWith('week-');
      expect([event.uid, event.transparency]).toEqual([
        event.uid,
        isWeek ? 'TRANSPARENT' : 'OPAQUE',
      ]);
      expect(event.isAllDay).toBe(isWeek);
    }
  });

  it('puts a week on its Monday and an interview at its hour', () => {
    const byUid = new Map(eventsOf(plan).map((event) => [event.uid, event]));
    expect(byUid.get(`week-2.${plan.id}@mlprep`)).toMatchObject({
      start: Date.UTC(2026, 10, 30),
      end: Date.UTC(2026, 11, 1),
      summary: 'Week 2 of 4: Foundations',
    });
    expect(byUid.get(`interview-1.${plan.id}@mlprep`)).toMatchObject({
      start: Date.UTC(2026, 11, 18, 8, 30),
      summary: 'On site, <b>2nd</b> round',
    });
  });

  it('is the same, byte for byte, for the same plan', () => {
    expect(renderCalendar(smallPlan())).toBe(renderCalendar(plan));
  });

  it('writes an interview whose name is nothing to read as an interview', () => {
    const odd = { ...plan, interviews: [{ ...plan.interviews[0]!, name: '\u0001' }] };
    const found = eventsOf(odd).find(({ uid }) => uid.startsWith('interview-'));
    expect(found?.summary).toBe('Interview');
  });
});

describe('renderCalendar after a replan', () => {
  const later = '2026-11-25T08:00:00Z';
  const next = replan(plan, {
    pack: smallPack,
    profile: { ...plan.profile, availability: { tue: ['19:00-20:00'], thu: ['18:30-19:30'] } },
    progress: [],
    now: later,
  });
  const before = sessionEvents(plan);
  const after = sessionEvents(next);

  it('keeps every UID', () => {
    expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  });

  it('cancels what is gone: same UID, higher sequence, no time taken, no reminder', () => {
    const gone = next.sessions.filter(({ status }) => status === 'cancelled');
    expect(gone.length).toBeGreaterThan(0);
    for (const { uid } of gone) {
      expect(after.get(uid)).toMatchObject({
        status: 'CANCELLED',
        transparency: 'TRANSPARENT',
        sequence: before.get(uid)!.sequence + 1,
        summary: 'No longer planned',
        description: undefined,
        url: undefined,
        alarms: [],
        start: before.get(uid)!.start,
      });
    }
  });

  it('raises sequence and stamp of what changed, and of nothing else', () => {
    const seen = { same: 0, changed: 0 };
    for (const [uid, event] of after) {
      const old = before.get(uid);
      if (old === undefined) continue;
      const { sequence: _, stamp: __, ...content } = event;
      const { sequence: ___, stamp: ____, ...oldContent } = old;
      const isSame = JSON.stringify(content) === JSON.stringify(oldContent);
      seen[isSame ? 'same' : 'changed'] += 1;
      expect([uid, event.sequence]).toEqual([uid, old.sequence + (isSame ? 0 : 1)]);
      expect([uid, event.stamp]).toEqual([uid, Date.parse(isSame ? now : later)]);
    }
    expect(seen.same).toBeGreaterThan(0);
    expect(seen.changed).toBeGreaterThan(0);
  });
});
