import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { renderChecklists } from './render-checklists.js';

const plan = smallPlan();
const files = renderChecklists(plan, smallPack);

function page(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

function linksIn(node: Nodes): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'link' ? [node.url, ...inside] : inside;
}

/** Where a link on a page leads, as a path from the plan's folder. */
function resolve(from: string, link: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Links of all pages that lead to no file. */
function brokenLinks(pages: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set([...pages.keys(), 'calendar.ics', 'print.html']);
  return [...pages]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      linksIn(fromMarkdown(text))
        .filter((link) => !link.startsWith('https://'))
        .map((link) => resolve(path, link))
        .filter((target) => !known.has(target))
        .map((target) => `${path} → ${target}`),
    );
}

describe('renderChecklists', () => {
  it('names the files of a plan in their order', () => {
    expect([...files.keys()].slice(0, 6)).toEqual([
      'README.md',
      'week-01.md',
      'week-02.md',
      'week-03.md',
      'week-04.md',
      'left-out.md',
    ]);
    expect([...files.keys()].slice(6).every((path) => path.startsWith('library/'))).toBe(true);
  });

  it('ends every line with one sign, and every page with one line end', () => {
    for (const [path, text] of files) {
      expect([path, text.includes('\r')]).toEqual([path, false]);
      expect([path, /[^\n]\n$/.test(text)]).toEqual([path, true]);
    }
  });

  it('links only to files that are there', () => {
    const links = [...files].flatMap(([path, text]) =>
      path.endsWith('.md') ? linksIn(fromMarkdown(text)) : [],
    );
    expect(links.filter((link) => !link.startsWith('https://')).length).toBeGreaterThan(40);
    expect(brokenLinks(files)).toEqual([]);
  });

  it('links only to files that are there when the pack has lost items of the plan', () => {
    const newer = {
      ...smallPack,
      topics: smallPack.topics.filter(({ id }) => id !== 'trees'),
      drills: smallPack.drills.slice(1),
    };
    const pages = renderChecklists(plan, newer);
    expect(pages.has('library/topics/trees.md')).toBe(false);
    expect(brokenLinks(pages)).toEqual([]);
    expect(pages.get('week-02.md')).toContain(
      '- [ ] **Learn** Trees, from `root[0]` on (part 1 of 2) · 45 min',
    );
  });

  it('has a page for everything the plan opens, and for nothing that only the pack holds', () => {
    expect(files.has('library/projects/birds.md')).toBe(false);
    expect(files.has('library/projects/past-work.md')).toBe(true);
    expect(files.has('library/topics/rare-models.md')).toBe(false);
    expect(page('library/topics/trees.md')).not.toContain('rare-models');
  });

  it('has the questions and drills that a mock interview asks for, though they are not planned', () => {
    const onlyMock = {
      ...plan,
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.filter(({ kind }) => kind === 'mock'),
      })),
    };
    const pages = renderChecklists(onlyMock, smallPack);
    expect([...pages.keys()].filter((path) => path.startsWith('library/')).sort()).toEqual([
      'library/code/write-gini/starter.py',
      'library/code/write-gini/test_solution.py',
      'library/drills/unknown-word.md',
      'library/mocks/phone-screen.md',
      'library/questions/what-is-a-tree.md',
      'library/questions/write-gini.md',
    ]);
    expect(brokenLinks(pages)).toEqual([]);
  });

  it('gives a week off a page that says so', () => {
    expect(page('week-03.md')).toBe(
      '# Week 3 of 4 · 7 – 13 December\n\n' +
        'A week off. Nothing is planned, and nothing is lost.\n\n' +
        '[The whole plan](README.md) · [week 2](week-02.md) · [week 4](week-04.md)\n',
    );
    expect(page('README.md')).toContain('4 weeks, 1 of them off');
    expect(page('README.md')).toContain('| 2 Foundations | 25 | 90 | off |  |');
  });

  it('gives each part of a lesson a box of its own, with the same page', () => {
    const parts = page('week-02.md')
      .split('\n')
      .filter((line) => line.includes('mlprep:learn:trees'));
    expect(parts.map((line) => /part \d of \d/.exec(line)?.[0])).toEqual([
      'part 1 of 2',
      'part 2 of 2',
    ]);
    for (const line of parts) expect(line).toContain('](library/topics/trees.md) · 45 min');
    expect(parts.map((line) => /<!-- (.*) -->/.exec(line)?.[1])).toEqual([
      'mlprep:learn:trees:part-1',
      'mlprep:learn:trees:part-2',
    ]);
  });

  it('says when new work counts as done, and of nothing else', () => {
    const lines = page('week-02.md').split('\n');
    const below = (id: string) => lines[lines.findIndex((line) => line.includes(id)) + 1];
    expect(below('mlprep:learn:trees:part-1')).toBe('  *Done when* you can draw a tree');
    expect(below('mlprep:story:past-work')).toMatch(/^- \[ \] \*\*Look back/);
  });

  it('shows a name exactly as it is written', () => {
    expect(page('README.md')).toMatch(/^# Ada \\\*of\\\* Byron: the preparation\n/);
    expect(page('README.md')).toContain('**On site, \\<b\\>2nd\\</b\\> round: Friday 18 December');
    expect(page('week-04.md')).toContain(' · On site, \\<b\\>2nd\\</b\\> round: Friday 18 Dec');
  });

  it('keeps a name that holds a box and a line end from becoming one', () => {
    const name = 'Ada\n- [x] **Learn** <!-- mlprep:learn:splits -->';
    const pages = renderChecklists(
      smallPlan({ name, interviews: [{ name, at: '2026-12-18T09:30' }] }),
      smallPack,
    );
    for (const [path, text] of pages) {
      expect([path, /^- \[x\]/m.test(text)]).toEqual([path, false]);
    }
  });

  it('shows what became of activities', () => {
    const marked = {
      ...plan,
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.map((activity, index) => ({
          ...activity,
          status: (['done', 'skipped', 'later', 'planned'] as const)[index % 4] ?? 'planned',
        })),
      })),
    };
    const marks = renderChecklists(marked, smallPack)
      .get('week-01.md')
      ?.match(/^- \[.\]/gm);
    expect(marks?.slice(0, 5)).toEqual(['- [x]', '- [-]', '- [>]', '- [ ]', '- [x]']);
  });

  it('leaves cancelled sessions out', () => {
    const cancelled = {
      ...plan,
      sessions: plan.sessions.map((session, index) =>
        index === 0 ? { ...session, status: 'cancelled' as const, activities: [] } : session,
      ),
    };
    const text = renderChecklists(cancelled, smallPack).get('week-01.md');
    expect(text).not.toContain('Tuesday 24 November');
    expect(text).toContain('Thursday 26 November');
  });

  it('says that nothing was left out when that is so', () => {
    const pages = renderChecklists({ ...plan, cuts: [] }, smallPack);
    expect(pages.has('left-out.md')).toBe(false);
    expect(pages.get('README.md')).toContain('Nothing was left out: the whole pack fits.');
    expect(brokenLinks(pages)).toEqual([]);
  });

  it('puts breaks into sessions that have some', () => {
    const session = plan.sessions[0]!;
    const activity = session.activities[0]!;
    const long = {
      ...plan,
      sessions: [
        {
          ...session,
          activities: [40, 40].map((minutes, index) => ({
            ...activity,
            id: `x:${index}`,
            minutes,
          })),
        },
      ],
    };
    const lines = renderChecklists(long, smallPack).get('week-01.md')?.split('\n') ?? [];
    const breakAt = lines.indexOf("*five minutes' break*");
    expect(lines[breakAt - 2]).toContain('mlprep:x:0');
    expect(lines[breakAt + 2]).toContain('mlprep:x:1');
  });

  it('ends code files with one line end', () => {
    expect(page('library/code/write-gini/starter.py')).toBe('def gini(labels):\n    pass\n');
    expect(page('library/code/write-gini/test_solution.py')).toBe('import unittest\n');
  });
});
