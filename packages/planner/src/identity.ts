import type { Session } from './plan.js';

/** Makes a plan's id of its first facts: readable, and different for different learners. */
export function makePlanId(name: string | undefined, start: string, packId: string): string {
  return `${packId}-${start}-${fnv1a(`${name ?? ''}\n${start}\n${packId}`)}`;
}

/** FNV-1a over UTF-16 units, 32 bit, in hexadecimal (draft-eastlake-fnv). Not for security. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** A session that has no identity yet. */
export type NewSession = Omit<Session, 'id' | 'uid' | 'sequence' | 'changed' | 'status'>;

/**
 * Gives sessions their identities. A session takes over that of the previous revision's session on
 * the same date, the one with the same start before the one nearest in time; its sequence goes up
 * only if its time or contents changed. Sessions that have no successor stay as cancelled ones,
 * and their ordinals are never used again.
 *
 * @param planId - part of every UID
 * @param sessions - in order of time
 * @param previous - sessions of the revision before, cancelled ones included
 * @param changed - the moment of this revision, an ISO instant in UTC
 * @returns all sessions, cancelled ones included, in order of time
 */
export function identifySessions(
  planId: string,
  sessions: readonly NewSession[],
  previous: readonly Session[],
  changed: string,
): readonly Session[] {
  const successor = new Map<NewSession, Session>();
  const open = new Set(previous.filter((session) => session.status === 'planned'));
  const dateOf = (session: NewSession): string => session.start.slice(0, 10);
  const match = (session: NewSession, old: Session | undefined): void => {
    if (old === undefined) return;
    successor.set(session, old);
    open.delete(old);
  };
  for (const session of sessions) {
    match(
      session,
      [...open].find((old) => Date.parse(old.start) === Date.parse(session.start)),
    );
  }
  for (const session of sessions) {
    if (successor.has(session)) continue;
    const gap = (old: Session): number =>
      Math.abs(Date.parse(old.start) - Date.parse(session.start));
    match(
      session,
      [...open]
        .filter((old) => dateOf(old) === dateOf(session))
        .sort((a, b) => gap(a) - gap(b) || (a.id < b.id ? -1 : 1))[0],
    );
  }
  const ordinals = new Map<string, number>();
  for (const { id } of previous) {
    const [, date = '', ordinal = '0'] = /^(.{10})-(\d+)$/.exec(id) ?? [];
    ordinals.set(date, Math.max(ordinals.get(date) ?? 0, Number(ordinal)));
  }
  const identified = sessions.map((session): Session => {
    const old = successor.get(session);
    if (old !== undefined) {
      const same = contentsOf(old) === contentsOf(session);
      return {
        id: old.id,
        uid: old.uid,
        sequence: same ? old.sequence : old.sequence + 1,
        changed: same ? old.changed : changed,
        status: 'planned',
        ...session,
      };
    }
    const date = dateOf(session);
    const ordinal = (ordinals.get(date) ?? 0) + 1;
    ordinals.set(date, ordinal);
    const id = `${date}-${ordinal}`;
    return {
      id,
      uid: `${id}.${planId}@mlprep`,
      sequence: 0,
      changed,
      status: 'planned',
      ...session,
    };
  });
  const cancelled = previous
    .filter((session) => session.status === 'cancelled' || open.has(session))
    .map(
      (session): Session =>
        session.status === 'cancelled'
          ? session
          : {
              ...session,
              status: 'cancelled',
              sequence: session.sequence + 1,
              changed,
              activities: [],
            },
    );
  return [...identified, ...cancelled].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || (a.id < b.id ? -1 : 1),
  );
}

/** What a calendar shows of a session: ticking an activity does not change the appointment. */
function contentsOf(session: NewSession): string {
  return JSON.stringify([
    session.start,
    session.end,
    session.activities.map(({ status: _, ...activity }) => activity),
  ]);
}

/** The part of a calendar event that counts its changes. */
interface Revised {
  readonly sequence: number;
  readonly changed: string;
}

/** A week or an interview of an earlier revision that is gone. */
export type Withdrawn = Revised & {
  /** `week-7`, `interview-2`. */
  readonly event: string;
  readonly at: string;
};

/**
 * Names the events that an earlier revision had and this one has not, and lets those that come back
 * count on from where they were withdrawn.
 *
 * @param word - what such events are called: `week`, `interview`
 * @param items - the new ones, in order
 * @param previous - those of the revision before
 * @param withdrawn - events that were gone before, of any word
 * @param atOf - when an item is
 */
export function withdrawEvents<T extends object>(
  word: string,
  items: readonly (T & Revised)[],
  previous: readonly (T & Revised)[],
  withdrawn: readonly Withdrawn[],
  atOf: (item: T) => string,
  changed: string,
): { readonly items: (T & Revised)[]; readonly withdrawn: readonly Withdrawn[] } {
  const nameOf = (index: number): string => `${word}-${index + 1}`;
  const own = withdrawn.filter(({ event }) => event.startsWith(`${word}-`));
  const isBack = new Set(items.map((_, index) => nameOf(index)));
  const gone = previous.slice(items.length).map((item, index) => ({
    event: nameOf(items.length + index),
    at: atOf(item),
    sequence: item.sequence + 1,
    changed,
  }));
  return {
    items: items.map((item, index) => {
      const before = own.find(({ event }) => event === nameOf(index));
      return before === undefined ? item : { ...item, sequence: before.sequence + 1, changed };
    }),
    withdrawn: [...own.filter(({ event }) => !isBack.has(event)), ...gone],
  };
}

/**
 * Counts the changes of a plan's weeks or interviews, which are events of the calendar too: each
 * is compared with the one at the same place before it.
 *
 * @param items - the new ones, in order
 * @param previous - those of the revision before
 * @param changed - the moment of this revision
 */
export function countChanges<T extends object>(
  items: readonly T[],
  previous: readonly (T & Revised)[],
  changed: string,
): (T & Revised)[] {
  const sameCount = items.length === previous.length;
  return items.map((item, index) => {
    const before = previous[index];
    if (before === undefined) return { ...item, sequence: 0, changed };
    const { sequence, changed: changedBefore, ...old } = before;
    const same = sameCount && JSON.stringify(old) === JSON.stringify(item);
    return same
      ? { ...item, sequence, changed: changedBefore }
      : { ...item, sequence: sequence + 1, changed };
  });
}
