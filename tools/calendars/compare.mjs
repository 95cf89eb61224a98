// What a reader made of a calendar, against the plan it was written from.

/**
 * An event as a reader tells it.
 *
 * @typedef {object} ReadEvent
 * @property {string} [uid]
 * @property {string} [status] CONFIRMED or CANCELLED
 * @property {number | string} start milliseconds since the epoch, or the date of an all-day event
 * @property {number | string} [end] the same, for events with a time
 */

/**
 * Compares events with a plan: every session with its UID, start, end and status, every interview,
 * and nothing else but a mark on the first day of a week. A field that no event has is one that
 * the reader cannot tell, and is not compared.
 *
 * @param {readonly ReadEvent[]} events
 * @param {{ sessions: any[], interviews: any[], weeks: any[] }} plan
 * @returns {string[]} what differs; empty when nothing does
 */
export function compareWithPlan(events, plan) {
  const tells = (field) => events.some((event) => event[field] !== undefined);
  const fields = ['uid', 'start', 'end', 'status'].filter(tells);
  const keyOf = (event) => fields.map((field) => show(event[field])).join(' ');
  const differences = [];
  const left = new Map();
  for (const event of events) left.set(keyOf(event), [...(left.get(keyOf(event)) ?? []), event]);
  for (const session of plan.sessions) {
    const key = keyOf(expected(session));
    const found = left.get(key);
    if (found === undefined) differences.push(`missing: ${key}`);
    else if (found.length > 1) left.set(key, found.slice(1));
    else left.delete(key);
  }
  const rest = [...left.values()].flat();
  const starts = plan.interviews.map(({ at }) => Date.parse(at));
  for (const start of starts) {
    if (!rest.some((event) => event.start === start)) {
      differences.push(`missing: the interview at ${show(start)}`);
    }
  }
  const gone = plan.withdrawn.map(({ at }) => (at.includes('T') ? Date.parse(at) : at));
  const mondays = plan.weeks.filter((week) => week.plannedMinutes > 0).map(({ from }) => from);
  for (const event of rest) {
    const isCancelled = event.status === 'CANCELLED';
    const known = isCancelled
      ? [...gone, ...plan.weeks.map(({ from }) => from)]
      : typeof event.start === 'number'
        ? starts
        : mondays;
    // A reader that cannot tell the status shows what is gone as it shows the rest.
    const isKnown = known.includes(event.start) || (!tells('status') && gone.includes(event.start));
    if (!isKnown) differences.push(`not in the plan: ${keyOf(event)}`);
  }
  return differences;
}

function expected(session) {
  return {
    uid: session.uid,
    start: Date.parse(session.start),
    end: Date.parse(session.end),
    status: session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
}

function show(value) {
  return typeof value === 'number' ? new Date(value).toISOString() : String(value);
}
