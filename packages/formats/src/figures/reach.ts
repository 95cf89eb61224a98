import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { count, joinWords } from '../text/inline.js';
import { activitiesThatCount } from './activities-that-count.js';

/**
 * What the learner will have gone through on the day, and what that is expected to bring: in
 * sentences, as Markdown.
 */
export function reach(plan: Plan, pack: Pack): string {
  const activities = activitiesThatCount(plan);
  const refs = (kind: string): ReadonlySet<string> =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref));
  const practised = refs('practise');
  const again = refs('review');
  const asked = mostAsked(pack);
  const inPlan = asked.filter((id) => practised.has(id));
  const built = [...refs('build')].map(
    (id) => pack.projects.find((project) => project.id === id)?.title ?? id,
  );
  const { ready, bound, atStart, byWeight, moreHours } = plan.forecast;
  const more = moreHours[0];
  const core = byWeight['5'];
  return [
    `On the day you will have practised **${inPlan.length} of the ${asked.length} most-asked questions** aloud, ${inPlan.filter((id) => again.has(id)).length} of them more than once, ${practised.size} questions in all, and learned ${count(refs('learn').size, 'topic')}.`,
    built.length > 0
      ? `You will have built ${joinWords(built.map((title) => `*${title}*`))} and can tell ${built.length === 1 ? 'its story' : 'their stories'}.`
      : 'You will have one story of your own work ready to tell.',
    `By the memory model of this plan you could then answer ${core === undefined || core === 0 ? '' : `about ${formatPercent(core)} of what the core topics ask and `}**${formatPercent(ready)}** of everything in the pack well (today: ${formatPercent(atStart)}).`,
    bound >= 1 ? '' : `No plan in the same hours could reach more than ${formatPercent(bound)}.`,
    more === undefined || more.ready <= ready
      ? ''
      : `With ${formatHours(more.hoursPerWeek)} hours a week it would be ${formatPercent(more.ready)}.`,
    'It is an estimate to plan by, not a chance of passing.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** `28 %`. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The questions asked most: those of the heaviest topics, the easier ones first. */
function mostAsked(pack: Pack): readonly string[] {
  const weightOf = new Map(pack.topics.map((topic) => [topic.id, topic.weight]));
  const weight = (topics: readonly string[]): number => weightOf.get(topics[0] ?? '') ?? 0;
  const number = pack.questions.length >= 200 ? 100 : Math.floor(pack.questions.length / 20) * 10;
  return [...pack.questions]
    .sort(
      (a, b) => weight(b.topics) - weight(a.topics) || a.level - b.level || (a.id < b.id ? -1 : 1),
    )
    .slice(0, Math.max(1, number))
    .map(({ id }) => id);
}

function formatHours(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}
