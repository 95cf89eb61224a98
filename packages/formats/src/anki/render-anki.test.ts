import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/read-table.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { renderAnki } from './render-anki.js';
import { renderMarkdown } from './render-markdown.js';

const plan = smallPlan();
const text = renderAnki(plan, smallPack);
const lines = text.split('\n');
const notes = readTable(lines.slice(7).join('\n'), '\t', '\n');

describe('renderAnki', () => {
  it('begins with the headers that Anki reads', () => {
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#columns:Id\tDeck\tTags\tFront\tBack',
      '#guid column:1',
      '#deck column:2',
      '#tags column:3',
    ]);
  });

  it('has a note for each question of the plan, once, by an id that stays', () => {
    expect(notes.map(([id]) => id)).toEqual(['small:write-gini', 'small:what-is-a-tree']);
    const later = { ...plan, id: 'another', revision: 4 };
    expect(renderAnki(later, smallPack)).toBe(text);
  });

  it('lays notes into decks by step and area, with tags', () => {
    const [gini] = notes;
    expect(gini?.[1]).toBe('Small::Practice::models');
    expect(gini?.[2]).toBe('topic::splits topic::trees kind::coding level::2');
  });

  it('asks in front and answers behind, with key points and mistakes', () => {
    const [, , , front, back] = notes[1] ?? [];
    expect(front).toBe('<p>What is a <em>decision tree</em>?</p>');
    expect(back).toContain('<p>A row of questions that ends in an answer.</p>');
    expect(back).toContain('<li><strong>must</strong> It asks questions</li>');
    expect(back).toContain('<li>It overfits</li>');
    expect(back).toContain('<p><b>Common mistakes</b></p><ul> <li>Starting with formulas</li>');
  });

  it('shows code on its own lines', () => {
    const [, , , front, back] = notes[0] ?? [];
    expect(front).toContain(
      '<pre><code class="language-python">def gini(labels):<br>    pass</code></pre>',
    );
    expect(back).toContain('def gini(labels):<br>    return 0</code></pre>');
  });

  it('leaves out a question that is no longer in the pack', () => {
    const questions = smallPack.questions.filter(({ id }) => id !== 'write-gini');
    expect(renderAnki(plan, { ...smallPack, questions })).not.toContain('write-gini');
  });
});

describe('renderMarkdown', () => {
  it('understands tables, and puts everything on one line', () => {
    const html = renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |\n\nText\nmore');
    expect(html).toMatch(/^<table>.*<td>1<\/td>.*<\/table> <p>Text more<\/p>$/);
  });

  it('shows HTML instead of obeying it, and drops odd addresses', () => {
    expect(renderMarkdown('<script>x</script>')).toBe('&lt;script&gt;x&lt;/script&gt;');
    expect(renderMarkdown('[a](javascript:x)')).toBe('<p><a href="">a</a></p>');
  });

  it('keeps blank lines and tabs of code', () => {
    expect(renderMarkdown('```\na\n\n\tb\n```')).toBe('<pre><code>a<br><br>    b</code></pre>');
  });
});
