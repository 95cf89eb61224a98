import { describe, expect, it } from 'vitest';
import { mergeChecklists } from './merge-checklists.js';
import { withMarks } from './with-marks.js';

const line = (mark: string): string => `- [${mark}] **Learn** Trees <!-- mlprep:learn:trees -->\n`;

describe('withMarks', () => {
  it('changes the boxes it is told and nothing else', () => {
    const pages = new Map([['week-01.md', `# Week 1\n\n${line(' ')}\nmine\n`]]);
    const marked = withMarks(pages, new Map([['learn:trees', '>']]));
    expect(marked.get('week-01.md')).toBe(`# Week 1\n\n${line('>')}\nmine\n`);
    expect(withMarks(pages, new Map([['learn:bees', '>']]))).toEqual(pages);
  });

  it('lets a box that was put off be open again where it went', () => {
    const base = new Map([
      ['week-01.md', line(' ')],
      ['week-02.md', '# Week 2\n'],
    ]);
    const onDisk = new Map([
      ['week-01.md', `${line('>')}too tired\n`],
      ['week-02.md', '# Week 2\n'],
    ]);
    const rendered = new Map([
      ['week-01.md', '# Week 1\n'],
      ['week-02.md', `# Week 2\n${line(' ')}`],
    ]);
    const acted = withMarks(base, new Map([['learn:trees', '>']]));
    const merged = mergeChecklists(rendered, acted, onDisk);
    expect(merged.get('week-02.md')).toContain('- [ ] **Learn** Trees');
    expect([...merged.values()].join('')).toContain('too tired');
    expect([...merged.values()].join('')).not.toContain('[>]');
  });
});
