import { describe, expect, it } from 'vitest';
import { escapeHtml, shorten } from './escape-html.js';

describe('escapeHtml', () => {
  it('shows what HTML would obey', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    );
  });

  it('puts text on one line, without what controls the page around it', () => {
    expect(escapeHtml('a\r\nb\tc\u0000\u0085\u202ed\u2069\ufffee')).toBe('a b c d e');
    expect(escapeHtml('x\ud800y')).toBe('x\ufffdy');
  });

  it('keeps letters of all scripts, and marks of direction', () => {
    expect(escapeHtml('Zoë 漢字 \u200fשלום 😀')).toBe('Zoë 漢字 \u200fשלום 😀');
  });

  it('keeps a number and its unit together', () => {
    expect(escapeHtml('28 % in 4 h 05 min, 3 hens')).toBe(
      '28&nbsp;% in 4&nbsp;h 05&nbsp;min, 3 hens',
    );
  });
});

describe('shorten', () => {
  it('cuts at a word, and no sign in two', () => {
    expect(shorten('one two three', 20)).toBe('one two three');
    expect(shorten('one two three', 10)).toBe('one two…');
    expect(shorten('😀'.repeat(9), 4)).toBe('😀😀😀…');
  });
});
