import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';
import { goneUrl, openServer } from '../testing/open-server.js';

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
    for (const what of ['topics', 'questions', 'drills', 'mocks', 'resources']) {
      expect(out).toMatch(new RegExp(`^ {2}${what} +\\d+ +\\d+ h`, 'm'));
    }
    expect(out).toMatch(/^ {2}projects +\d+ +\d+ h.* \d+ milestones$/m);
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

  it('warns of answers that nobody reviewed for long, sooner where the pack says so', async () => {
    const folder = openFolder();
    await copyPack(folder);
    const llm = 'pack/questions/nlp-llm/why-llms-hallucinate.md';
    const other = 'pack/questions/core-ml/what-is-overfitting.md';
    for (const path of [llm, other]) {
      const text = await folder.read(path);
      await folder.write(path, text.replace(/^reviewed: .*$/m, 'reviewed: 2026-01-10'));
    }
    const old = async (args: readonly string[], world = {}): Promise<readonly string[]> => {
      const { code, out } = await folder.run(['check', 'pack', ...args], world);
      expect(code).toBe(0);
      const warnings = out.match(/ warning [A-Z]/g)?.length ?? 0;
      const said = ['no problem', '1 warning'][warnings] ?? `${warnings} warnings`;
      expect(out).toContain(`: ${said}\n  topics `);
      return Array.from(
        out.matchAll(/^(\S+):\d+:11 warning REVIEW_DUE: (?=.*-01-10)/gm),
        ([, at]) => String(at),
      );
    };
    expect(await old(['--now', '2026-07-10T12:00:00Z'])).toEqual([]);
    expect(await old(['--now', '2026-07-11T12:00:00Z'])).toEqual([llm]);
    const SOURCE_DATE_EPOCH = String(Date.parse('2027-01-11T12:00:00Z') / 1000);
    expect(await old([], { variables: { SOURCE_DATE_EPOCH } })).toEqual([other, llm]);
  });

  it('asks the addresses of a pack, and names the dead at their places', async () => {
    const folder = openFolder();
    await copyPack(folder);
    // An address has to be https, and this server speaks no TLS: nobody can tell.
    const { url, asked } = await openServer((_, response) => void response.end());
    const https = (address: string): string => address.replace('http:', 'https:');
    const files = await folder.files('pack/resources');
    for (const [path, text] of Object.entries(files)) {
      const local = text.replace(/^( +url:) .*$/gm, `$1 ${https(url)}`);
      await folder.write(`pack/resources/${path}`, local);
    }
    const calm = await folder.run(['check', 'pack', '--links']);
    expect(calm).toMatchObject({ code: 0, err: '' });
    expect(calm.out).toMatch(/: (\d+) links, 0 alive, 0 dead, \1 unknown\n.*ask again later\n$/);
    const path = 'pack/resources/docs.yaml';
    const text = await folder.read(path);
    await folder.write(path, text.replace(https(url), https(goneUrl)));
    for (const named of ['pack/', 'pack/pack.yaml']) {
      const { code, out } = await folder.run(['check', named, '--links']);
      expect(code).toBe(1);
      expect(out).toMatch(/^dead +no such host +\S+ +https:\/\/aaa/m);
      expect(out).toMatch(
        /^pack\/resources\/docs\.yaml:3:8 error LINK_DEAD: Cannot find anything at "https:\/\/aaa.*": no such host\n {2}give its new address/m,
      );
    }
    expect(asked).toEqual([]);
  });

  it('asks no address where there is no network, or a pack has an error', async () => {
    const folder = openFolder();
    await copyPack(folder);
    for (const [path, text] of Object.entries(await folder.files('pack/resources'))) {
      const gone = text.replace(/^( +url:) .*$/gm, `$1 ${goneUrl.replace('http:', 'https:')}`);
      await folder.write(`pack/resources/${path}`, gone);
    }
    expect(await folder.run(['check', '--links'], { folder: 'pack' })).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Cannot check the links: there is no network here.*\n {2}.*\n$/),
    });
    const path = 'pack/topics/core-ml/overfitting.md';
    await folder.write(path, (await folder.read(path)).replace(/^summary:/m, 'sumary:'));
    const broken = await folder.run(['check', 'pack', '--links']);
    expect(broken).toMatchObject({ code: 1, err: 'No link was asked: mend the pack first\n' });
    expect(broken.out).toMatch(/KEY_UNKNOWN[\s\S]*\n1 error\n$/);
    const json = await folder.run(['check', 'pack', '--links', '--json']);
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, problems: [{ code: 'KEY_UNKNOWN' }] });
  });

  it('has no links to check in a profile or a plan', async () => {
    const folder = openFolder();
    await folder.write('me.yaml', 'weeks: 2\n');
    await folder.write('prep/plan.json', '{}');
    for (const path of ['me.yaml', 'prep', 'prep/plan.json']) {
      const { code, err } = await folder.run(['check', path, '--links']);
      expect(code).toBe(2);
      expect(err).toBe(
        `Cannot check the links of "${path}": it is no pack\n  name the folder of a pack, or none for the pack that ships with mlprep: mlprep check --links\n`,
      );
    }
    expect((await folder.run(['check', 'nowhere', '--links'])).err).toContain('Cannot find');
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
