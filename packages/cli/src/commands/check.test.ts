import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

const content = fileURLToPath(new URL('../../../../content', import.meta.url));

async function copyPack(folder: Folder): Promise<void> {
  for (const part of [
    'pack.yaml',
    'steps',
    'kinds',
    'topics',
    'questions',
    'resources',
    'projects',
    'drills',
    'mocks',
  ]) {
    await cp(join(content, part), join(folder.path, 'pack', part), { recursive: true });
  }
}

describe('check', () => {
  it('says of a good pack what is in it', async () => {
    const folder = openFolder();
    await copyPack(folder);
    const { code, out, err } = await folder.run(['check', 'pack']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/: no problem\n/);
    for (const what of ['topics', 'questions', 'projects', 'drills', 'mocks', 'resources']) {
      expect(out).toMatch(new RegExp(`^ {2}${what} +\\d`, 'm'));
    }
    expect(await folder.run(['check', 'pack/pack.yaml'])).toEqual({ code, out, err });
  });

  it('names the mistakes of a pack at their places', async () => {
    const folder = openFolder();
    await copyPack(folder);
    const path = 'pack/topics/core-ml/overfitting.md';
    const text = await folder.read(path);
    await folder.write(path, text.replace(/^summary:/m, 'sumary:'));
    const { code, out } = await folder.run(['check', 'pack/']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^pack\/topics\/core-ml\/overfitting\.md:2:1 error KEY_UNKNOWN: .*"sumary"\n {2}did you mean "summary"\?$/m,
    );
    expect(out).toMatch(/\n1 error\n$/);
  });

  it('says of a good profile for when it is', async () => {
    const folder = openFolder();
    await folder.write('me.yaml', 'interview: 2027-01-15T10:00\n');
    expect(await folder.run(['check', 'me.yaml'])).toEqual({
      code: 0,
      out: 'A profile for an interview on 2027-01-15 at 10:00: no problem\n',
      err: '',
    });
  });

  it('names the mistakes of a profile, as text and as JSON', async () => {
    const folder = openFolder();
    await folder.write('me.yaml', 'weeks: 0\nlevels: { panda: 3 }\nstart: 2026-11-01\n');
    const { code, out, err } = await folder.run(['check', 'me.yaml']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      expect.stringMatching(/^me\.yaml:1:8 error VALUE_INVALID/),
      expect.stringMatching(/^me\.yaml:2:11 error LEVEL_UNKNOWN/),
      '2 errors',
      '',
    ]);
    const json = await folder.run(['check', 'me.yaml', '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      problems: [
        { code: 'VALUE_INVALID', location: { file: 'me.yaml', line: 1, column: 8 } },
        { code: 'LEVEL_UNKNOWN', hint: 'did you mean "pandas"?' },
      ],
    });
  });

  it('lets warnings pass', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 2\nstart: 2026-11-01\n');
    const { code, out } = await folder.run(['check']);
    expect(code).toBe(0);
    expect(out).toMatch(/^mlprep\.yaml:2:8 warning START_PAST[\s\S]*: 1 warning\n$/);
    expect(JSON.parse((await folder.run(['check', '--json'])).out)).toMatchObject({ ok: true });
  });

  it.each(['prep', 'prep/', 'prep/plan.json'])('reads the folder of a plan: %s', async (path) => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    const page = await folder.read('prep/week-01.md');
    await folder.write('prep/week-01.md', page.replace('- [ ]', '- [x]'));
    const { code, out } = await folder.run(['check', path]);
    expect(code).toBe(0);
    expect(out).toMatch(/^A plan of \d+ sessions, 1 box ticked, revision 0: no problem\n$/);
  });

  it('names what is wrong in the folder of a plan', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    await folder.write('prep/week-02.md', '- [x] **Learn** all <!-- mlprep:learn:all -->\n');
    const warned = await folder.run(['check', 'prep']);
    expect(warned.code).toBe(0);
    expect(warned.out).toMatch(/^prep\/week-02\.md:1:3 warning CHECKBOX_UNKNOWN/);
    await folder.write('prep/plan.json', '{');
    const broken = await folder.run(['check', 'prep/']);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^prep\/plan\.json:1:1 error PLAN_SYNTAX[\s\S]*\n1 error\n$/);
  });

  it('takes what is here when nothing is named: a profile before a plan', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    expect((await folder.run(['check'])).out).toMatch(/^A plan of/);
    expect((await folder.run(['check'], { folder: 'prep' })).out).toMatch(/^A plan of/);
    await folder.write('mlprep.yaml', 'weeks: 3\n');
    expect((await folder.run(['check'])).out).toMatch(/^A profile for/);
  });

  it.each([
    [[], 'Cannot find anything to check here', 'mlprep check prep'],
    [['nowhere'], 'Cannot find "nowhere"', 'check the path'],
    [['empty'], 'Cannot tell what "empty" is', 'the folder of a plan holds plan.json'],
  ])('has nothing to check with %j', async (args, message, hint) => {
    const folder = openFolder();
    await folder.write('empty/note.txt', 'mine\n');
    const { code, out, err } = await folder.run(['check', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('changes nothing', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    const before = await folder.files();
    await folder.run(['check', 'prep']);
    expect(await folder.files()).toEqual(before);
  });
});
