import { expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { knownWell } from './known-well.js';

const plan = smallPlan();

it('names questions to say aloud, none of code, at most as many as asked for', () => {
  expect(knownWell(plan, smallPack, 3)).toEqual(['What is a *decision tree*?']);
  expect(knownWell(plan, smallPack, 0)).toEqual([]);
});

it('begins with what was said most often, a question a topic', () => {
  const [tree] = smallPack.questions;
  if (tree === undefined) throw new Error('the pack has a question');
  const other = { ...tree, id: 'write-gini', title: 'Gini?', topics: ['splits'] };
  const third = { ...tree, id: 'third', title: 'Third?' };
  const sessions = plan.sessions.map((session, index) => ({
    ...session,
    activities: session.activities.map((activity) =>
      index === 0 ? { ...activity, kind: 'review' as const, ref: 'write-gini' } : activity,
    ),
  }));
  const pack = { ...smallPack, questions: [tree, other, third] };
  expect(knownWell({ ...plan, sessions }, pack, 3)).toEqual([
    'Gini?',
    'What is a *decision tree*?',
  ]);
});
