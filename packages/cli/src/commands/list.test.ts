import { pack } from '@mlprep/content';
import { kindIds } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';

const lists = [
  'topics',
  'questions',
  'projects',
  'drills',
  'mocks',
  'resources',
  'kinds',
  'roles',
] as const;

async function idsOf(...args: string[]): Promise<readonly string[]> {
  const { code, out } = await openFolder().run(['list', ...args]);
  expect(code).toBe(0);
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ')[0] ?? '']));
}

describe('list', () => {
  it('counts what there is', async () => {
    const { code, out, err } = await openFolder().run(['list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of lists) {
      expect(out).toMatch(new RegExp(`^${name} +${pack[name].length}$`, 'm'));
    }
    const json = await openFolder().run(['list', '--json']);
    expect(JSON.parse(json.out)).toEqual(
      Object.fromEntries(lists.map((name) => [name, pack[name].length])),
    );
  });

  it.each(lists)('lists all %s, a line each, also by the singular and as JSON', async (name) => {
    const ids = pack[name].map(({ id }) => id).sort();
    expect([...(await idsOf(name))].sort()).toEqual(ids);
    expect(await idsOf(name.slice(0, -1))).toEqual(await idsOf(name));
    const { out } = await openFolder().run(['list', name, '--json']);
    const items: readonly { readonly id: string }[] = JSON.parse(out);
    expect(items.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('narrows to a topic, an area, a kind, and to several at once', async () => {
    const area = pack.topics.find(({ id }) => id === 'overfitting')?.area ?? '';
    const inArea = new Set(pack.topics.filter((topic) => topic.area === area).map(({ id }) => id));
    const questions = pack.questions;
    expect(await idsOf('questions', '--topic', 'overfitting')).toEqual(
      questions.filter(({ topics }) => topics.includes('overfitting')).map(({ id }) => id),
    );
    expect(await idsOf('questions', '--area', area, '--kind', 'coding')).toEqual(
      questions
        .filter(({ kind, topics }) => kind === 'coding' && topics.some((id) => inArea.has(id)))
        .map(({ id }) => id),
    );
    expect(new Set(await idsOf('topics', '--area', area))).toEqual(inArea);
    expect(await idsOf('topics', '--topic', 'overfitting')).toEqual(['overfitting']);
    for (const name of ['projects', 'resources'] as const) {
      const about = (topics: readonly string[]): boolean => topics.some((id) => inArea.has(id));
      expect(await idsOf(name, '--area', area)).toEqual(
        pack[name].filter(({ topics }) => about(topics)).map(({ id }) => id),
      );
    }
    const kinds = await Promise.all(kindIds.map((kind) => idsOf('questions', '--kind', kind)));
    expect(kinds.flat().length).toBe(questions.length);
  });

  it('says so when nothing is left', async () => {
    const topic = pack.topics.find(
      ({ id }) => !pack.projects.some(({ topics }) => topics.includes(id)),
    );
    const ran = await openFolder().run(['list', 'projects', '--topic', topic?.id ?? '']);
    expect(ran).toEqual({ code: 0, out: '', err: 'There are no such projects in the pack\n' });
  });

  it.each([
    [['topcis'], 'did you mean "topics"?'],
    [['everything'], 'one of: topics, questions, projects, drills, mocks, resources, kinds'],
    [['questions', '--topic', 'overfiting'], 'did you mean "overfitting"?'],
    [['questions', '--topic', 'knitting'], 'mlprep list topics'],
    [['questions', '--kind', 'codin'], 'did you mean "coding"?'],
    [['questions', '--kind', 'trick'], 'one of: conceptual, practical, coding, project'],
    [['topics', '--area', 'core-m'], 'did you mean "core-ml"?'],
    [['topics', '--kind', 'coding'], 'mlprep list questions --kind coding'],
    [['drills', '--topic', 'overfitting'], 'it narrows topics, questions, projects, resources'],
    [['mocks', '--area', 'core-ml'], 'it narrows topics, questions, projects, resources'],
    [['--kind', 'coding'], 'mlprep list questions --kind coding'],
  ])('answers wrong words with 2 and the way out: %j', async (args, hint) => {
    const { code, out, err } = await openFolder().run(['list', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Cannot .*\n {2}.*\n$/);
    expect(err).toContain(hint);
  });
});
