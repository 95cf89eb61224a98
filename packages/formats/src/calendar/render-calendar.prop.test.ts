import type { Plan } from '@mlprep/planner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text.js';
import { readCalendar, unfold } from '../testing/read-calendar.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { cleanLine } from './clean-text.js';
import { renderCalendar } from './render-calendar.js';

const plan = smallPlan();

/** The plan with strings of anybody's choice wherever a person or a pack may put some. */
const hostilePlans = fc
  .record({
    name: hostileText(),
    interview: hostileText(),
    title: hostileText(),
    done: hostileText(),
    url: hostileText(8),
  })
  .map(({ name, interview, title, done, url }) => ({
    plan: {
      ...plan,
      profile: { ...plan.profile, name },
      interviews: plan.interviews.map((old) => ({ ...old, name: interview })),
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.map((activity) => ({ ...activity, title, done })),
      })),
    } satisfies Plan,
    pack: {
      ...smallPack,
      resources: smallPack.resources.map((resource) => ({
        ...resource,
        url: `https://example.org/${url}`,
      })),
    },
  }));

describe('renderCalendar', () => {
  it('keeps to its own events, whatever names and titles hold', () => {
    fc.assert(
      fc.property(hostilePlans, ({ plan: hostile, pack }) => {
        const text = renderCalendar(hostile, { pack });
        const { name, events } = readCalendar(text);
        const expected = readCalendar(renderCalendar(plan)).events;
        const identity = ({ uid, start, end, sequence }: (typeof events)[number]) => ({
          uid,
          start,
          end,
          sequence,
        });
        expect(events.map(identity)).toEqual(expected.map(identity));
        expect(name).toBe(cleanLine(`Interview preparation of ${hostile.profile.name}`));
        const begins = unfold(text).filter((line) => line.startsWith('BEGIN:'));
        const alarms = expected.reduce((sum, event) => sum + event.alarms.length, 0);
        expect(begins.length).toBe(1 + expected.length + alarms);
        for (const line of text.split('\r\n')) {
          expect(encodeURIComponent(line).replace(/%../g, 'x').length).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 80 },
    );
  });
});
