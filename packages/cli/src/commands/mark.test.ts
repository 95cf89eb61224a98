import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Folder } from '../testing/open-folder.js';
import { openPlanned } from '../testing/open-planned.js';

/** Paths of the files that a command changed. */
async function changes(folder: Folder, args: readonly string[], now?: string) {
  const before = await folder.files();
  const ran = await folder.run(args, now === undefined ? {} : { now });
  const after = await folder.files();
  const paths = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(Object.keys(before).every((path) => path in after)).toBe(true);
  return { ...ran, before, after, paths };
}

/** Lines of a text that differ from another's, as `before → after`. */
function changedLines(before = '', after = ''): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  expect(now.length).toBe(old.length);
  return now.flatMap((line, index) => (line === old[index] ? [] : [`${old[index]} → ${line}`]));
}

const log = 'prep/progress.jsonl';
const week1 = 'prep/week-01.md';

describe('done', () => {
  it('ticks the box in its page, changes nothing else there, and logs it', async () => {
    const folder = await openPlanned();
    const page = (await folder.read(week1)).replaceAll('\n', '\r\n');
    await folder.write(week1, `${page}- [ ] my own café\r\n\r\n`);
    const { code, out, err, before, after, paths } = await changes(folder, [
      'done',
      'what-is-ml',
      '--minutes',
      '45',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(paths).toEqual([log, week1]);
    const [line = '', ...more] = changedLines(before[week1], after[week1]);
    expect(more).toEqual([]);
    const [old = '', now] = line.split(' → ');
    expect(now).toBe(old.replace('[ ]', '[x]').replace(' · 15 min', ' · 15 min (45 min)'));
    expect(after[log]).toBe(
      '{"at":"2026-11-22T18:00:00.000Z","id":"learn:what-is-ml","status":"done","minutes":45}\n',
    );
    const number = (before[week1] ?? '').split('\n').indexOf(old) + 1;
    expect(out).toMatch(
      new RegExp(
        `^Done: Learn What ML is: .*, 45 min \\(prep/week-01\\.md, line ${number}\\)\nLeft: \\d+ boxes, .* mlprep today shows them\\.\n$`,
      ),
    );
  });

  it('takes the numbers that today prints, several at once', async () => {
    const folder = await openPlanned();
    const now = '2026-11-24T18:00:00Z';
    const { activities = [] } = (await folder.plan()).sessions[0] ?? {};
    const { out } = await folder.run(['done', '2', '1', '2'], { now });
    expect(out.match(/^Done: /gm)).toHaveLength(2);
    const { out: screen } = await folder.run(['today'], { now });
    expect(screen).toMatch(/^\[x\] 1 .*\n\[x\] 2 .*\n\[ \] 3 /m);
    const all = activities.map((_, index) => String(index + 1));
    const rest = await folder.run(['done', ...all], { now });
    expect(rest.out.match(/^Done already: /gm)).toHaveLength(2);
    expect(rest.out).toMatch(
      /\nNothing is left of that day\. mlprep today shows what comes next\.\n$/,
    );
    const again = await changes(folder, ['done', ...all], now);
    expect(again.paths).toEqual([]);
    expect(again.out.match(/^Done already: /gm)).toHaveLength(all.length);
  });

  it('is what replan then reads, minutes and all', async () => {
    const folder = await openPlanned();
    await folder.run(['done', 'learn:what-is-ml', '--minutes', '45']);
    await folder.run(['skip', 'linear-regression']);
    await folder.run(['replan'], { now: '2026-11-25T08:00:00Z' });
    const { sessions, besides } = await folder.plan();
    const activities = [
      ...sessions.flatMap((session) => session.activities),
      ...besides.map(({ activity }) => activity),
    ];
    const of = (id: string) => activities.find((activity) => activity.id === id);
    expect(of('learn:what-is-ml')).toMatchObject({ status: 'done', took: 45 });
    expect(of('learn:linear-regression')).toMatchObject({ status: 'skipped' });
    expect((await folder.read(log)).trim().split('\n').length).toBe(2);
  });

  it('adds what the plan does not hold under a heading of its own, and replan takes it over', async () => {
    const folder = await openPlanned();
    const { out, before, after, paths } = await changes(folder, ['done', 'svm', '--minutes', '20']);
    expect(paths).toEqual(['prep/.mlprep/pages.json', log, week1]);
    expect(after[week1]).toMatch(
      /\n\n## Besides, or ahead of its day\n\n- \[x\] \*\*Learn\*\* Support vector machines · \d+ min \(20 min\) — .* <!-- mlprep:learn:svm -->\n$/,
    );
    expect(after[week1]?.startsWith(before[week1] ?? '-')).toBe(true);
    expect(out).toMatch(
      /^Done, besides the plan: Learn Support vector machines, 20 min \(prep\/week-01\.md, line \d+\)\nThe next mlprep replan reckons with it\.\n$/,
    );
    await folder.run(['done', 'knn']);
    expect((await folder.read(week1)).match(/^## Besides/gm)).toHaveLength(1);
    await folder.run(['replan'], { now: '2026-12-01T08:00:00Z' });
    expect(
      (await folder.plan()).besides.map(({ activity }) => [activity.id, activity.took]),
    ).toEqual([
      ['learn:svm', 20],
      ['learn:knn', undefined],
    ]);
    expect(await folder.read(week1)).not.toContain('Besides');
    const week2 = await folder.read('prep/week-02.md');
    expect(week2.match(/^## Besides/gm)).toHaveLength(1);
    expect(week2.match(/mlprep:learn:svm -->/g)).toHaveLength(1);
  });

  it('keeps one box of it when the pages as they were made are lost', async () => {
    const folder = await openPlanned();
    await folder.run(['done', 'svm']);
    await folder.write('prep/.mlprep/pages.json', 'lost');
    await folder.run(['done', 'knn']);
    await folder.run(['replan']);
    const page = await folder.read(week1);
    for (const id of ['svm', 'knn']) expect(page.split(`mlprep:learn:${id} -->`)).toHaveLength(2);
  });

  it('takes back a skip, and changes a time', async () => {
    const folder = await openPlanned();
    const fresh = await folder.read(week1);
    await folder.run(['skip', 'learn:what-is-ml']);
    const skipped = await folder.read(week1);
    expect(changedLines(fresh, skipped)).toHaveLength(1);
    expect(skipped).toMatch(/- \[-\] .*mlprep:learn:what-is-ml/);
    await folder.run(['done', 'learn:what-is-ml', '--minutes', '30']);
    await folder.run(['done', 'learn:what-is-ml', '--minutes', '40']);
    expect(await folder.read(week1)).toMatch(
      /- \[x\] .* · 15 min \(40 min\) .*mlprep:learn:what-is-ml/,
    );
    const events = (await folder.read(log))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([{ status: 'skipped' }, { minutes: 30 }, { minutes: 40 }]);
  });

  it('logs what has no page', async () => {
    const folder = await openPlanned('--format', 'json');
    const { code, paths, out } = await changes(folder, ['done', 'what-is-ml', 'svm']);
    expect({ code, paths }).toEqual({ code: 0, paths: [log] });
    expect(out).toMatch(/^Done: Learn What ML is[^(]*\nDone, besides the plan: Learn Support/);
    expect(
      (await folder.run(['done', 'svm', 'what-is-ml'])).out.match(/^Done already/gm),
    ).toHaveLength(2);
  });

  it('closes a line of the log that was cut short', async () => {
    const folder = await openPlanned();
    await folder.write(log, '{"at":"2026-11-2');
    await folder.run(['done', 'what-is-ml']);
    expect((await folder.read(log)).split('\n')).toHaveLength(4);
    expect((await folder.run(['check', 'prep'])).out).toMatch(/: no problem\n$/);
  });

  it.each([
    [['overfiting'], 'Cannot find "overfiting"', 'did you mean "overfitting"?'],
    [['learn:overfiting'], 'Cannot find "learn:overfiting"', 'did you mean "learn:overfitting"?'],
    [['zzzzzzzz'], 'Cannot find "zzzzzzzz"', 'mlprep week --ids'],
    [['99'], 'Cannot find number 99', 'mlprep today prints the numbers: 1 to '],
    [['diabetes-progression'], 'Cannot tell what "diabetes-progression" means', 'name one of: '],
    [['1', '--minutes', 'long'], 'Cannot read "long" as minutes', '--minutes 45'],
    [['1', '--minutes', '0'], 'Cannot read "0" as minutes', '--minutes 45'],
    [['1', '2', '--minutes', '30'], 'Cannot tell how 30 min are shared by 2 boxes', 'one by one'],
    [['1', 'overfiting'], 'Cannot find "overfiting"', 'did you mean "overfitting"?'],
    [[], 'missing required argument', 'mlprep --help'],
  ])('refuses %j, says the way out and writes nothing', async (args, message, hint) => {
    const folder = await openPlanned();
    const { code, out, err, paths } = await changes(folder, ['done', ...args]);
    expect({ code, out, paths }).toEqual({ code: 2, out: '', paths: [] });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('says why a topic that is known is not counted', async () => {
    const folder = await openPlanned('--known', 'overfitting');
    const { code, err } = await folder.run(['done', 'learn:overfitting']);
    expect(code).toBe(2);
    expect(err).toBe(
      'Cannot mark "learn:overfitting": your profile leaves it out\n  a topic that is "known", or a question for another role, is not counted\n',
    );
  });

  it('leaves a page that is not UTF-8 as it is', async () => {
    const folder = await openPlanned();
    const path = join(folder.path, week1);
    const bytes = Buffer.concat([await readFile(path), Buffer.from([0xe9, 0x0a])]);
    await writeFile(path, bytes);
    const { code, err } = await folder.run(['done', 'what-is-ml']);
    expect(code).toBe(1);
    expect(err).toContain('Cannot mark a box: prep/week-01.md is not UTF-8');
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('writes nothing where it may not', async () => {
    const folder = await openPlanned();
    await chmod(join(folder.path, 'prep'), 0o500);
    const { code, err } = await folder.run(['done', 'what-is-ml']);
    await chmod(join(folder.path, 'prep'), 0o700);
    expect(code).toBe(2);
    expect(err).toContain('no permission');
  });
});
