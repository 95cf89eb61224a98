import type { Plan, Session } from '../plan.js';
import { parseAttempt } from './attempt.js';
import type { Rest } from './standing.js';

/** What was put off in a session to come does not come back before that session is over. */
export function putOff(
  before: Plan['putOff'],
  future: readonly Session[],
  now: number,
): ReadonlyMap<string, number> {
  const known = before.map(({ task, until }) => [task, Date.parse(until)] as const);
  const fresh = future.flatMap((session) =>
    session.activities
      .filter(({ status }) => status === 'later')
      .map(({ id }) => [parseAttempt(id).base, Date.parse(session.end)] as const),
  );
  return new Map([...known, ...fresh].filter(([, until]) => until > now));
}

/** Why a task is left out that was tried before, by the id of its next attempt. */
export function reasonsFor(
  rests: ReadonlyMap<string, Rest>,
  put: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  return new Map([
    ...[...put.keys()].map(
      (base) => [base, 'you put it off, and after that nothing had room for it'] as const,
    ),
    ...[...rests.values()].map(
      ({ id, week }) =>
        [id, `left open in week ${week}; what is in adds more in the time that is left`] as const,
    ),
  ]);
}
