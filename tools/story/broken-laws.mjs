// The laws of a plan under way, read off its plan.json.
import { pack } from '@mlprep/content';
import { parseAttempt } from '@mlprep/planner';

const steps = [
  'question-types',
  'foundations',
  'projects',
  'practice',
  'communication',
  'unexpected',
];

/**
 * Names the laws that a plan breaks.
 *
 * @param plan - as plan.json holds it
 * @param {string} now the moment it was made for
 * @returns {string[]}
 */
export function brokenLaws(plan, now) {
  const broken = [];
  const planned = plan.sessions.filter(({ status }) => status === 'planned');
  const held = planned.flatMap((session) =>
    session.activities.map((activity) => ({ activity, session })),
  );
  const all = [...held.map(({ activity }) => activity), ...plan.besides.map((b) => b.activity)];
  planned.slice(1).forEach((session, index) => {
    if (Date.parse(session.start) < Date.parse(planned[index].end)) {
      broken.push(`${session.id} overlaps the one before`);
    }
  });
  const ids = all.map(({ id }) => id);
  if (new Set(ids).size < ids.length) broken.push('an id stands twice');
  const uids = plan.sessions.map(({ uid }) => uid);
  if (new Set(uids).size < uids.length) broken.push('a UID stands twice');
  const day = plan.interviews.at(-1).at.slice(0, 10);
  for (const { id, start } of planned) {
    if (start.slice(0, 10) >= day) broken.push(`${id} is on or after the day of the interview`);
  }
  const offs = plan.profile.off.map((text) => text.split('..'));
  for (const { id, start } of planned.filter((one) => Date.parse(one.start) >= Date.parse(now))) {
    const date = start.slice(0, 10);
    if (offs.some(([from, to = from]) => from <= date && date <= to)) {
      broken.push(`${id} is on a day off`);
    }
  }
  for (const week of plan.weeks.filter(({ from }) => from > now.slice(0, 10))) {
    if (week.plannedMinutes > week.capacityMinutes * (1 - plan.profile.slack) + 1e-6) {
      broken.push(`week ${week.number} is over its hours`);
    }
  }
  for (const step of steps) {
    if (!all.some((activity) => activity.step === step)) broken.push(`no step ${step}`);
  }
  const counts = ({ activity, session }) =>
    activity.status === 'done' ||
    activity.status === 'skipped' ||
    (activity.status === 'planned' && Date.parse(session.end) > Date.parse(now));
  const settled = new Set(plan.besides.map(({ activity }) => parseAttempt(activity.id).base));
  held.forEach((one, index) => {
    const { activity, session } = one;
    if (activity.kind !== 'learn' || Date.parse(session.start) < Date.parse(now)) return;
    const topic = pack.topics.find(({ id }) => id === activity.ref);
    for (const before of topic?.requires ?? []) {
      const isBehind = held
        .slice(0, index)
        .some(
          (other) => parseAttempt(other.activity.id).base === `learn:${before}` && counts(other),
        );
      if (!isBehind && !settled.has(`learn:${before}`)) {
        broken.push(`${activity.id} comes before ${before}`);
      }
    }
  });
  const bases = new Set(all.map(({ id }) => parseAttempt(id).base));
  const cut = new Set(plan.cuts.map(({ kind, ref }) => `${kind}:${ref}`));
  const every = [
    ...pack.topics.map(({ id }) => `learn:${id}`),
    ...pack.questions.map(({ id }) => `practise:${id}`),
    ...pack.drills.map(({ id }) => `drill:${id}`),
    ...pack.mocks.map(({ id }) => `mock:${id}`),
  ];
  for (const id of every) {
    if (!bases.has(id) && !cut.has(id)) broken.push(`${id} is neither planned nor cut`);
  }
  return broken;
}
