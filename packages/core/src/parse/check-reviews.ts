import { MlprepError } from '../mlprep-error.js';
import type { Problem } from '../problem.js';
import type { ParsedPack } from './parsed-pack.js';

/** Months after which an answer should be reviewed again, where the pack says nothing else. */
const usualMonths = 12;

/** In milliseconds. */
const dayLength = 86_400_000;

/**
 * Warns of questions whose answers nobody has tried to refute for long: 12 months, or what the pack
 * says of an area or topic. A topic's own number wins over its area's; of several topics of a
 * question the shortest number counts. Days are those of UTC; on the anniversary itself an answer
 * is not yet old.
 *
 * @param months - area or topic → months
 * @param now - an ISO instant with its offset
 * @throws MlprepError with code `INSTANT_INVALID` when `now` cannot be read
 */
export function checkReviews(
  pack: ParsedPack,
  months: Readonly<Record<string, number>>,
  now: string,
  problems: Problem[],
): void {
  const today = dayOf(now);
  const limits = new Map(
    pack.items.topics.map(({ value: { id, area } }) => [
      id,
      months[id] ?? months[area] ?? usualMonths,
    ]),
  );
  for (const { value, locate } of pack.items.questions) {
    const limit = Math.min(...value.topics.map((id) => limits.get(id) ?? usualMonths));
    if (today <= addMonths(value.reviewed, limit)) continue;
    problems.push({
      code: 'REVIEW_DUE',
      severity: 'warning',
      message: `Cannot rely on an answer last reviewed on ${value.reviewed}, more than ${limit} month${limit === 1 ? '' : 's'} ago`,
      location: locate(['reviewed']),
      hint: 'try to refute it, mend what no longer holds, and set "reviewed" to the day you did',
    });
  }
}

/** The start of the day of an instant, in milliseconds. */
function dayOf(now: string): number {
  const milliseconds = Date.parse(now);
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(now) || Number.isNaN(milliseconds)) {
    throw new MlprepError('INSTANT_INVALID', `Cannot read "${now}" as an instant with an offset`);
  }
  return Math.floor(milliseconds / dayLength) * dayLength;
}

/** The same day some months later, or the last day of that month where it has no such day. */
function addMonths(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, lastDate));
}
