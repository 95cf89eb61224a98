import { describe, expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { renderItem } from './render-library.js';

describe('renderItem', () => {
  it('renders one item of any kind without links to other pages', () => {
    const ids = ['trees', 'write-gini', 'birds', 'unknown-word', 'phone-screen', 'coding'];
    for (const id of ids) {
      const [text, ...more] = renderItem(smallPack, id);
      expect(more).toEqual([]);
      expect(text).toMatch(/^# .+\n\n/);
      expect(text).not.toContain('](../');
    }
  });

  it('is empty for an id that nothing has', () => {
    expect(renderItem(smallPack, 'stumps')).toEqual([]);
  });

  it('gives each item that has the id', () => {
    const topic = { ...smallPack.topics[0]!, id: 'birds' };
    const pages = renderItem({ ...smallPack, topics: [topic] }, 'birds');
    expect(pages.map((text) => text.split('\n')[0])).toEqual([
      `# ${topic.title}`,
      '# Tell birds apart',
    ]);
  });

  it('folds the answer of a question away', () => {
    const [text = ''] = renderItem(smallPack, 'what-is-a-tree');
    const [open = '', folded = ''] = text.split('<summary>The answer</summary>');
    expect(open).not.toContain('A row of questions');
    expect(folded).toContain('A row of questions');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('marks the key points without which an answer fails', () => {
    const [text] = renderItem(smallPack, 'what-is-a-tree');
    expect(text).toContain('- [ ] **must** It asks questions\n');
    expect(text).toContain('- [ ] It overfits\n');
  });
});
