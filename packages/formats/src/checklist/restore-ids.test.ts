import { describe, expect, it } from 'vitest';
import { restoreIds } from './restore-ids.js';

const trees = '- [ ] **Learn** [Trees](t.md) · 30 min — why <!-- mlprep:learn:trees -->';
const again = (round: number): string =>
  `- [ ] **Again** [Gini](g.md) · 4 min — why <!-- mlprep:review:gini:${round} -->`;
const lost = (line: string): string => line.replace(/ <!--.*-->/, '').replace('[ ]', '[x]');

describe('restoreIds', () => {
  it('gives a box its id back by its words', () => {
    expect(restoreIds([trees, again(2)], ['note', lost(trees), again(2)])).toEqual([
      'note',
      trees.replace('[ ]', '[x]'),
      again(2),
    ]);
  });

  it('keeps what was written into the box', () => {
    const [line] = restoreIds([trees], [`  * ${lost(trees).slice(2)} mine  `]);
    expect(line).toBe(
      '  * [x] **Learn** [Trees](t.md) · 30 min — why mine <!-- mlprep:learn:trees -->',
    );
  });

  it('changes nothing where it cannot tell', () => {
    const two = [lost(again(2)), lost(again(3))];
    expect(restoreIds([again(2), again(3)], two)).toEqual(two);
    expect(restoreIds([again(2), again(3)], two.slice(1))).toEqual(two.slice(1));
    const twice = [lost(trees), lost(trees)];
    expect(restoreIds([trees], twice)).toEqual(twice);
    expect(restoreIds([trees], [lost(trees), trees])).toEqual([lost(trees), trees]);
    expect(restoreIds([trees], ['- [x] mine'])).toEqual(['- [x] mine']);
  });

  it('tells by the boxes that are still there', () => {
    expect(restoreIds([again(2), again(3)], [again(2), lost(again(3))])).toEqual([
      again(2),
      again(3).replace('[ ]', '[x]'),
    ]);
  });
});
