import { describe, expect, it } from 'vitest';
import { mergeLine } from './merge-line.js';

const id = '<!-- mlprep:learn:trees -->';
const before = `- [ ] **Learn** [Trees](t.md) · 30 min — why ${id}`;
const longer = `- [ ] **Learn** [Trees](t.md) · 40 min — why ${id}`;
const other = `- [ ] **Learn** [Trees](t.md) · 30 min — because ${id}`;
const done = (line: string): string => line.replace('[ ]', '[x]');

describe('mergeLine', () => {
  it('takes the new line when the person changed nothing', () => {
    expect(mergeLine(before, before, longer)).toBe(longer);
    expect(mergeLine(before, before, done(longer))).toBe(done(longer));
    expect(mergeLine(done(before), done(before), longer)).toBe(longer);
  });

  it('takes the person’s line when the plan changed nothing', () => {
    const written = `  * [X] Trees, whatever   ${id}  `;
    expect(mergeLine(before, written, before)).toBe(written);
  });

  it('puts a mark into the new line', () => {
    expect(mergeLine(before, done(before), longer)).toBe(done(longer));
    expect(mergeLine(done(before), before, done(longer))).toBe(longer);
  });

  it('puts words into the new line where they stood', () => {
    expect(mergeLine(before, `${done(before)} ✅ 2026-12-01`, longer)).toBe(
      `${done(longer)} ✅ 2026-12-01`,
    );
    const took = before.replace('30 min', '30 min (45 min)');
    expect(mergeLine(before, took, other)).toBe(other.replace('30 min', '30 min (45 min)'));
    expect(mergeLine(before, took, longer)).toBe(longer.replace('40 min', '40 min (45 min)'));
    const note = before.replace(` ${id}`, `, with Ana ${id}`);
    expect(mergeLine(before, note, longer)).toBe(longer.replace(` ${id}`, `, with Ana ${id}`));
  });

  it('keeps the person’s words whole where they have no place in the new line', () => {
    const written = before.replace('Trees', 'My trees').replace('why', 'for Ana');
    expect(mergeLine(before, done(written), longer)).toBe(done(written));
    const inside = before.replace('30 min', '30 min (45 min)');
    const changed = longer.replace('why', 'because');
    expect(mergeLine(before, inside, changed)).toBe(inside);
  });

  it('keeps an indent beside other changes', () => {
    expect(mergeLine(before, `    ${before} !`, longer)).toBe(`    ${longer} !`);
  });

  it('keeps pairs of surrogates whole', () => {
    // All three emoji share one half or the other.
    expect(mergeLine('a \u{1f600}.', 'a \u{1f601}\u{1f600}.', 'a \u{1fa00}.')).toBe(
      'a \u{1f601}\u{1fa00}.',
    );
  });

  it('takes a mark for the person’s where it is not known what was rendered', () => {
    expect(mergeLine(undefined, done(before), before)).toBe(done(before));
    expect(mergeLine(undefined, before, done(before))).toBe(done(before));
    expect(mergeLine(undefined, `${before} mine`, longer)).toBe(`${before} mine`);
  });
});
