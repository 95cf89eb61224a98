import { expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { reach } from './reach.js';

const plan = smallPlan();

/** What is said of a plan whose first activities build these projects. */
function withProjects(...refs: readonly string[]): string {
  const sessions = plan.sessions.map((session, index) => ({
    ...session,
    activities: session.activities.map((activity) => {
      const ref = refs[index];
      return ref === undefined ? activity : { ...activity, kind: 'build' as const, ref };
    }),
  }));
  return reach({ ...plan, sessions }, smallPack);
}

it('speaks of one project, of several and of none', () => {
  expect(withProjects('birds')).toContain('built *Tell birds apart* and can tell its story.');
  expect(withProjects('birds', 'bees')).toContain(
    'built *Tell birds apart* and *bees* and can tell their stories.',
  );
  expect(withProjects()).toContain('one story of your own work ready to tell');
});
