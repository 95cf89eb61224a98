import { formatDay, formatMinutes, plainText, verbOf } from '@mlprep/formats';
import { type Activity, comparePlans, type Plan } from '@mlprep/planner';

/** Lines of one sort that are printed before the rest is only counted. */
const mostLines = 8;

/**
 * What a replan changed, in a few lines for the terminal.
 *
 * @param before - the revision that was there
 * @param after - the new one
 */
export function describeChanges(before: Plan, after: Plan): string {
  if (before === after) return 'Nothing is new: the plan stays as it is.\n';
  const { done, missed, moved, added, removed, appointments, finish, ready } = comparePlans(
    before,
    after,
  );
  const back = missed.filter(({ to }) => to !== undefined);
  const lines: string[] = [];
  const doneMinutes = done.reduce((sum, { took, minutes }) => sum + (took ?? minutes), 0);
  const since = [
    ...(done.length > 0 ? [`${done.length} done (${formatMinutes(doneMinutes)})`] : []),
    ...(missed.length > 0
      ? [`${missed.length} missed, ${whatOf(back.length, missed.length)}`]
      : []),
  ];
  if (since.length > 0) lines.push(`Since the last plan: ${since.join('; ')}.`);
  if (after.pace !== before.pace) lines.push(paceWords(after.pace));
  const changes = [
    ...(moved.length > 0 ? [`moved ${moved.length}`] : []),
    ...(added.length > 0 ? [`added ${added.length}`] : []),
    ...(removed.length > 0 ? [`cut ${removed.length}`] : []),
  ];
  const calendar = [
    ...(appointments.changed > 0 ? [`${appointments.changed} changed`] : []),
    ...(appointments.added > 0 ? [`${appointments.added} new`] : []),
    ...(appointments.cancelled > 0 ? [`${appointments.cancelled} cancelled`] : []),
  ];
  lines.push(
    `Ahead: ${changes.length > 0 ? changes.join(', ') : 'nothing moved'}${calendar.length > 0 ? ` (appointments: ${calendar.join(', ')})` : ''}.`,
  );
  lines.push(
    ...listed(
      back.map(({ activity, to = '' }) => ({ activity, text: `back on ${formatDay(to)}` })),
    ),
    ...listed(
      missed
        .filter(({ to }) => to === undefined)
        .map(({ activity }) => ({ activity, text: 'not brought back' })),
    ),
    ...listed(
      moved.map(({ activity, from, to }) => ({
        activity,
        text: `${formatDay(from)} → ${formatDay(to)}`,
      })),
    ),
    ...listed(added.map(({ activity, to }) => ({ activity, text: `new on ${formatDay(to)}` }))),
    ...listed(
      removed.map(({ activity, from }) => ({
        activity,
        text: `was on ${formatDay(from)}, now cut`,
      })),
    ),
  );
  const days = (date: string | undefined): string =>
    date === undefined ? 'none' : formatDay(date);
  const last =
    finish.before === finish.after
      ? `Last session unchanged, ${days(finish.after)}.`
      : `Last session: ${days(finish.before)} → ${days(finish.after)}.`;
  lines.push(`${last} Answerable on the day: ${percent(ready.before)} → ${percent(ready.after)}.`);
  return `${lines.join('\n')}\n`;
}

/** One line for each activity; reviews, of which there are many, are only counted. */
function listed(
  items: readonly { readonly activity: Activity; readonly text: string }[],
): readonly string[] {
  const own = items.filter(({ activity }) => activity.kind !== 'review');
  const reviews = items.length - own.length;
  const lines = own
    .slice(0, mostLines)
    .map(({ activity, text }) => `  ${verbOf(activity)} ${plainText(activity.title)}: ${text}`);
  const more = own.length - lines.length;
  if (more > 0) lines.push(`  … and ${more} more`);
  if (reviews > 0) {
    const verb = items.find(({ activity }) => activity.kind === 'review')?.text ?? '';
    lines.push(
      `  ${reviews} ${reviews === 1 ? 'review' : 'reviews'}: ${reviewWords(verb, reviews)}`,
    );
  }
  return lines;
}

function reviewWords(text: string, count: number): string {
  if (text.includes('→')) return count === 1 ? text : 'on other days';
  if (text.startsWith('new')) return 'new';
  return text.endsWith('cut') ? 'no longer needed' : 'missed; the next ones are planned anew';
}

function whatOf(back: number, missed: number): string {
  if (back === missed) return missed === 1 ? 'it comes back' : 'all come back';
  return back === 0 ? 'none comes back' : `${back} of them ${back === 1 ? 'comes' : 'come'} back`;
}

function paceWords(pace: number): string {
  const share = Math.round(Math.abs(pace - 1) * 100);
  if (share === 0) return 'You take about as long as planned; minutes are as the material says.';
  return `You take about ${share} % ${pace > 1 ? 'longer' : 'less'} than the material says; minutes are set to your pace.`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  return `${rounded} %`;
}
