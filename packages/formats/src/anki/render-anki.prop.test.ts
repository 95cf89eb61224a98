import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostilePlan } from '../testing/hostile-plan.js';
import { parsePage } from '../testing/parse-page.js';
import { readTable } from '../testing/read-table.js';
import { renderAnki } from './render-anki.js';

const tags =
  'html head body p a b em strong code pre br ul ol li h1 h2 h3 h4 h5 h6 hr blockquote img table thead tbody tr th td';

it('writes five fields a note, of harmless HTML, whatever a pack holds', () => {
  fc.assert(
    fc.property(hostilePlan(), ({ plan, pack }) => {
      const text = renderAnki(plan, pack);
      expect(text).not.toContain('\r');
      const notes = text.split('\n').slice(7, -1);
      expect(notes).toHaveLength(2);
      for (const [id, deck, , front = '', back = '', ...rest] of readTable(text, '\t', '\n').slice(
        7,
      )) {
        expect(rest).toEqual([]);
        expect(id).toMatch(/^small:/);
        expect(deck).not.toMatch(/::::|:::|"/);
        const { elements } = parsePage(`<!doctype html>${front}${back}`);
        for (const { tag, attributes } of elements) {
          expect(tags.split(' ')).toContain(tag);
          for (const [name, value] of Object.entries(attributes)) {
            expect(['href', 'src', 'alt', 'title', 'class', 'start', 'align']).toContain(name);
            if (name === 'href' || name === 'src')
              expect(value).not.toMatch(/^\s*(?:javascript|data):/i);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
