import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import fc from 'fast-check';
import { hostileText } from './hostile-text.js';
import { smallPack } from './small-pack.js';
import { smallPlan } from './small-plan.js';

/** What HTML, spreadsheets and terminals take for more than text. */
const html = fc.constantFrom(
  '<script>alert(1)</script>',
  '</style><script src="https://example.org/x.js">',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '&lt;&#0;&amp',
  ']]><![CDATA[',
  '\u202eevil\u2066',
  '\ufffe\uffff\u0080\u009f',
  '=HYPERLINK("https://example.org")',
  '+1+cmd|"/C calc"!A0',
  '\t=1',
  '{{Front}}',
  '[sound:x.mp3]',
  '\ud800',
  'x'.repeat(10_000),
  'word '.repeat(2000),
);

function text(): fc.Arbitrary<string> {
  return fc.oneof(
    hostileText(12),
    html,
    fc.tuple(hostileText(4), html).map((pair) => pair.join('')),
  );
}

/** Changes every string of a value by its key. */
function change(value: unknown, to: Readonly<Record<string, string>>, key = ''): unknown {
  if (typeof value === 'string') return to[key] ?? value;
  if (Array.isArray(value)) return value.map((item) => change(item, to, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, change(inner, to, name)]),
  );
}

/** A plan and its pack with strings of anybody's choice wherever a person or a pack may put some. */
export function hostilePlan(): fc.Arbitrary<{ readonly plan: Plan; readonly pack: Pack }> {
  const words = fc.record({
    name: text(),
    title: text(),
    why: text(),
    done: text(),
    reason: text(),
    message: text(),
    prompt: text(),
    answer: text(),
    text: text(),
    mistakes: text(),
    goodMoves: text(),
    story: text(),
    area: text(),
    starter: text(),
    solution: text(),
    timezone: text(),
  });
  return words.map((to) => {
    const { timezone, ...others } = to;
    const plan = change(smallPlan(), others) as Plan;
    return {
      plan: { ...plan, timezone, profile: { ...plan.profile, name: to.name } },
      pack: change(smallPack, others) as Pack,
    };
  });
}
