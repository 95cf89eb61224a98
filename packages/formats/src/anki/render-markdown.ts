import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { cleanText } from '../calendar/clean-text.js';

/**
 * Renders Markdown of a pack as HTML on one line. Tables are understood; HTML inside the Markdown
 * is shown, not obeyed, and addresses of odd protocols are dropped.
 */
export function renderMarkdown(markdown: string): string {
  const html = micromark(cleanText(markdown.replace(/\t/g, '    ')), {
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
  return onOneLine(html);
}

/** Line ends would end a note: inside `pre` they become `<br>`, elsewhere they mean nothing. */
function onOneLine(html: string): string {
  return html
    .split(/(<pre>.*?<\/pre>)/s)
    .map((part) =>
      part.startsWith('<pre>')
        ? part.replace(/\n(?=<\/code><\/pre>$)/, '').replace(/\n/g, '<br>')
        : part.replace(/\s*\n\s*/g, ' '),
    )
    .join('')
    .trim();
}
