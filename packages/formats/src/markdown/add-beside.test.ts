import { describe, expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { addBeside } from './add-beside.js';
import { renderChecklists } from './render-checklists.js';

const plan = smallPlan();
const week2 = renderChecklists(plan, smallPack).get('week-02.md') ?? '';
const [activity, other] = plan.sessions[0]?.activities ?? [];
if (activity === undefined || other === undefined) throw new Error('no activities');
const library = new Set([`kinds/${activity.ref}.md`]);

describe('addBeside', () => {
  it('adds boxes as the page of a plan that holds them shows them', () => {
    const besides = [activity, other].map((one) => ({ on: '2026-12-01', week: 2, activity: one }));
    const rendered = renderChecklists({ ...plan, besides }, smallPack).get('week-02.md');
    const pages = new Set([`kinds/${activity.ref}.md`, `kinds/${other.ref}.md`]);
    expect(addBeside(addBeside(week2, activity, pages), other, pages)).toBe(rendered);
  });

  it('keeps what stands before and below it, and the line ends', () => {
    const text =
      '# Week 2\r\n\r\n## Besides, or ahead of its day \r\n\r\n- [x] one\r\nmine\r\n## Mine\r\n- [ ] own';
    const added = addBeside(text, activity, library);
    const [before, after] = text.split('- [x] one');
    expect(added.startsWith(`${before}- [x] one\r\n- [ ] **Get to know** [`)).toBe(true);
    expect(added.endsWith(`<!-- mlprep:${activity.id} -->${after}`)).toBe(true);
    expect(added.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('ends a last line that has no end, and starts an empty page', () => {
    expect(addBeside('mine', activity, library)).toMatch(/^mine\n\n## Besides.*\n\n- \[ \] .*\n$/);
    expect(addBeside('', activity, library)).toMatch(/^## Besides.*\n\n- \[ \] .*\n$/);
    expect(addBeside('## Besides, or ahead of its day', activity, library)).toMatch(
      /^## Besides.*\n\n- \[ \] .*-->$/,
    );
  });
});
