import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePlan } from '../testing/hostile-plan.js';
import { parsePage } from '../testing/parse-page.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { onPaper, shorten } from './escape-html.js';
import { renderPrintPage } from './render-print-page.js';

const usual = parsePage(renderPrintPage(smallPlan({ name: 'Ada' }), smallPack)).elements;
const tags = new Set([...usual.map(({ tag }) => tag), 'dl', 'dt', 'dd', 'i', 'p']);
const attributes = new Set(usual.flatMap((element) => Object.keys(element.attributes)));
const runs = { numRuns: 60 };

describe('renderPrintPage', () => {
  it('keeps to its own elements, whatever names, titles and texts hold', () => {
    fc.assert(
      fc.property(hostilePlan(), ({ plan, pack }) => {
        const { errors, elements } = parsePage(renderPrintPage(plan, pack));
        expect(errors).toEqual([]);
        for (const element of elements) {
          expect(tags).toContain(element.tag);
          for (const name of Object.keys(element.attributes)) expect(attributes).toContain(name);
        }
        const addresses = elements.flatMap((element) => element.attributes.href ?? []);
        expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
        expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
        expect(elements.filter(({ tag }) => tag === 'style' || tag === 'meta')).toHaveLength(5);
      }),
      runs,
    );
  });

  it('shows a name as it is, in one line, or as much of it as there is room for', () => {
    fc.assert(
      fc.property(hostilePlan(), ({ plan, pack }) => {
        const page = renderPrintPage(plan, pack);
        expect(page).toBe(page.replace(/[\ud800-\udfff]/gu, ''));
        const heading = parsePage(page).elements.find(({ tag }) => tag === 'h1');
        const shown = heading?.text.replaceAll('\u00a0', ' ');
        expect(shown).toBe(`${shorten(plan.profile.name ?? '', 60)}: the preparation`);
      }),
      runs,
    );
  });

  it('stays a page of a size that can be printed', () => {
    fc.assert(
      fc.property(hostilePlan(), ({ plan, pack }) => {
        expect(renderPrintPage(plan, pack).length).toBeLessThan(200_000);
      }),
      runs,
    );
  });
});

describe('shorten', () => {
  it('gives at most as many signs as asked for, and short lines as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 2, max: 40 }),
        (text, length) => {
          const short = shorten(text, length);
          expect(Array.from(short).length).toBeLessThanOrEqual(length);
          if (Array.from(onPaper(text)).length <= length) expect(short).toBe(onPaper(text));
        },
      ),
    );
  });
});
