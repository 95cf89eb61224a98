import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';

const types = ['topics', 'questions', 'projects', 'drills', 'mocks', 'resources', 'kinds'] as const;

describe('show', () => {
  it.each(types)(
    'shows every one of the %s, under its title, with nothing folded away',
    async (type) => {
      const folder = openFolder();
      for (const { id, title } of pack[type]) {
        const { code, out, err } = await folder.run(['show', id]);
        expect({ code, err }, id).toEqual({ code: 0, err: '' });
        expect(out.split('\n')[0], id).toMatch(/^# \S/);
        expect(out.toLowerCase(), id).toContain(title.slice(0, 10).toLowerCase());
        expect(out, id).not.toMatch(/<\/?(?:details|summary)>/);
      }
    },
  );

  it('shows the answer of a question and the address of a resource', async () => {
    const folder = openFolder();
    const [question] = pack.questions;
    const [resource] = pack.resources;
    const asked = await folder.run(['show', question?.id ?? '']);
    expect(asked.out).toContain(question?.answer.trim().split('\n')[0]);
    const read = await folder.run(['show', resource?.id ?? '']);
    expect(read.out).toContain(`\n${resource?.url}\n`);
  });

  it('prints the item as JSON', async () => {
    const folder = openFolder();
    for (const type of types) {
      const [item] = pack[type];
      const { out } = await folder.run(['show', item?.id ?? '', '--json']);
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(item)));
    }
  });

  it('takes the id of any activity that a plan holds', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '26', '--hours', '12']);
    const activities = (await folder.plan()).sessions.flatMap((session) => session.activities);
    expect(new Set(activities.map(({ kind }) => kind)).size).toBe(10);
    for (const [index, { id, kind, ref }] of activities.entries()) {
      // Every tenth, and the first of each kind: each is two runs of the command.
      const isFirst = activities.findIndex((other) => other.kind === kind) === index;
      if (kind === 'checkpoint' || (index % 10 > 0 && !isFirst)) continue;
      expect(await folder.run(['show', id]), id).toEqual(await folder.run(['show', ref]));
      expect((await folder.run(['show', id])).code, id).toBe(0);
    }
  });

  it.each([
    ['overfiting', 'did you mean "overfitting"?'],
    ['learn:overfiting', 'did you mean "overfitting"?'],
    ['knitting', 'mlprep list topics'],
    ['', 'mlprep list topics'],
    ['checkpoint:2', 'the last ten minutes of a week'],
  ])('answers %j with 2 and the way out', async (id, hint) => {
    const { code, out, err } = await openFolder().run(['show', id]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Cannot .*\n {2}.*\n$/);
    expect(err).toContain(hint);
  });
});
