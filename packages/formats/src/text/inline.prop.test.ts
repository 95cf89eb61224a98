import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text.js';
import { escapeMarkdown, linkText } from './inline.js';

/** A name as a profile holds it: trimmed and not empty. */
const names = hostileText()
  .map((text) => text.replaceAll('\u0000', '').trim())
  .filter((text) => text !== '');

/** What Markdown shows, provided that it is nothing but text. */
function shownText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      expect(node.type).toBe('text');
      return node.type === 'text' ? node.value : '';
    })
    .join('');
}

describe('escapeMarkdown', () => {
  it('shows exactly the text, in a heading and in bold', () => {
    fc.assert(
      fc.property(names, (name) => {
        const text = `${name.replace(/\s+/g, ' ')}: Friday.`;
        const source = `# ${escapeMarkdown(name)}: Friday.\n\n**${escapeMarkdown(name)}: Friday.** Go\n`;
        const [heading, paragraph, ...rest] = fromMarkdown(source).children;
        expect(rest).toEqual([]);
        expect(heading?.type === 'heading' && shownText(heading.children)).toBe(text);
        const bold = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
        expect(bold?.type === 'strong' && shownText(bold.children)).toBe(text);
      }),
    );
  });
});

describe('linkText', () => {
  it('keeps a title within its link, whatever brackets it has', () => {
    const parts = fc.constantFrom('[', ']', 'a', ' ', '`a[0]`', '(', ')', '\\[', '*b*');
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1 }), (title) => {
        const text = `x${title.join('')}x`;
        const [paragraph] = fromMarkdown(`[${linkText(text)}](page.md)`).children;
        const links = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(links.map((node) => node.type)).toEqual(['link']);
      }),
    );
  });
});
