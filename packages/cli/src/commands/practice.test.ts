import { pack } from '@mlprep/content';
import type { Plan, Session } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { type Answerer, type Folder, openFolder, type Ran } from '../testing/open-folder.js';

/** Saturday of the plan's first week, in Berlin. */
const saturday = '2026-11-28T18:30:00Z';
/** What answers a question that is spoken: minutes, key points, mistakes, grade, hint. */
const well = ['3', 'all', '', '3', ''];
const badly = ['3', 'none', '', '', ''];

async function openPlanned(): Promise<Folder> {
  const folder = openFolder();
  expect((await folder.run(['plan', '--weeks', '3', '--hours', '6'])).code).toBe(0);
  return folder;
}

function practise(
  folder: Folder,
  args: readonly string[],
  answers: readonly string[],
  now = saturday,
): Promise<Ran> {
  return folder.run(['practice', ...args], { answers, now });
}

async function events(folder: Folder): Promise<readonly Record<string, unknown>[]> {
  const text = await folder.read('prep/progress.jsonl').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Ids of the plan's questions up to a day, in order of time; of each question the last. */
function questionsUpTo(plan: Plan, day: string): readonly string[] {
  const isPast = ({ start }: Session): boolean => start.slice(0, 10) <= day;
  const all = plan.sessions
    .filter(isPast)
    .flatMap(({ activities }) => activities)
    .filter(({ kind }) => kind === 'practise' || kind === 'review');
  return all
    .filter(({ ref }, index) => all.findLastIndex((other) => other.ref === ref) === index)
    .map(({ id }) => id);
}

/** Lines of one text that are not in the other, in pairs. */
function changedLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  return old.flatMap((line, index) => {
    const other = now[index] ?? '';
    return line === other ? [] : [[line, other] as const];
  });
}

describe('practice with a plan', () => {
  it('asks what is due, the longest overdue first, and writes it down at once', async () => {
    const folder = await openPlanned();
    const due = questionsUpTo(await folder.plan(), '2026-11-28');
    const before = await folder.read('prep/week-01.md');
    const { code, out, err } = await practise(folder, [], [...well, '', ...badly, 'q']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/questions are due, \d+ min/);
    expect(out.replace(/\s+/g, ' ')).toContain('due since Thursday 26 November');
    expect(await events(folder)).toEqual([
      { at: saturday, id: due[0], status: 'done', minutes: 3, grade: 3 },
      { at: saturday, id: due[1], status: 'done', minutes: 3, grade: 1 },
    ]);
    const changed = changedLines(before, await folder.read('prep/week-01.md'));
    expect(changed.map(([line]) => /mlprep:(\S+)/.exec(line)?.[1])).toEqual(due.slice(0, 2));
    for (const [line, now] of changed) {
      expect(now).toBe(line.replace('- [ ]', '- [x]').replace(/( · \d+ min)/, '$1 (3 min)'));
    }
  });

  it('changes one line of a page with CRLF, notes and ticks of its owner, and nothing else', async () => {
    const folder = await openPlanned();
    const written = (await folder.read('prep/week-01.md'))
      .replace('- [ ]', '- [X]')
      .replace('## ', 'my own words  \n\n## ')
      .replaceAll('\n', '\r\n');
    await folder.write('prep/week-01.md', `\uFEFF${written}`);
    const before = await folder.files('prep');
    await practise(folder, [], [...well, 'q']);
    const { 'progress.jsonl': _, ...after } = await folder.files('prep');
    const [id] = (await events(folder)).map((event) => event.id);
    const line = before['week-01.md']?.split('\n').find((one) => one.includes(`mlprep:${id} `));
    const ticked = line?.replace('[ ]', '[x]').replace(/( · \d+ min)/, '$1 (3 min)');
    expect(after).toEqual({
      ...before,
      'week-01.md': before['week-01.md']?.replace(line ?? '', ticked ?? ''),
    });
  });

  it('asks nothing twice on a day, and draws from lessons that were had when nothing is due', async () => {
    const folder = await openPlanned();
    const monday = '2026-11-23T10:00:00Z';
    const first = await practise(folder, ['--kind', 'conceptual'], [...well, 'q'], monday);
    expect(first.out).toContain('No conceptual question is due today');
    const second = await practise(folder, ['--kind', 'conceptual'], [...well, 'q'], monday);
    const ids = (await events(folder)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(second.out).toContain('from the pack');

    const later = await openPlanned();
    const plan = await later.plan();
    const due = new Set(questionsUpTo(plan, '2026-11-24').map((id) => id.split(':')[1])).size;
    const answers = [...Array.from({ length: due }, () => [...well, '']).flat(), 'q'];
    const { out } = await practise(later, [], answers, '2026-11-24T20:00:00Z');
    const [, title] = /Next, \d+ min, from the pack: (.*)/.exec(out) ?? [];
    const learned = plan.sessions
      .filter(({ start }) => start.slice(0, 10) <= '2026-11-24')
      .flatMap(({ activities }) => activities.filter(({ kind }) => kind === 'learn'))
      .map(({ ref }) => ref);
    const drawn = pack.questions.find((question) => question.title.startsWith(title ?? '-'));
    expect(learned).toContain(drawn?.topics[0]);
  });

  it('counts a first practice ahead of its day, and a further one as a review besides', async () => {
    const folder = await openPlanned();
    const plan = await folder.plan();
    const ahead = plan.sessions
      .filter(({ start }) => start > '2026-12-01')
      .flatMap(({ activities }) => activities)
      .find(({ kind }) => kind === 'practise');
    const id = ahead?.ref ?? '';
    const isCode = pack.questions.find((question) => question.id === id)?.code !== undefined;
    expect(isCode).toBe(false);
    const first = await practise(folder, [id], well);
    expect(first.out).toMatch(/ticked in prep\/week-\d\d\.md/);
    const pages = await folder.files('prep');
    const again = await practise(folder, [`practise:${id}`], well, '2026-11-27T18:00:00Z');
    expect(again.out).not.toContain('ticked');
    const logged = (await events(folder)).map((event) => event.id);
    expect(logged[0]).toBe(`practise:${id}`);
    expect(logged[1]).toMatch(new RegExp(`^review:${id}:\\d+$`));
    expect(JSON.stringify(plan)).not.toContain(`"${logged[1]}"`);
    const { 'progress.jsonl': _, ...after } = await folder.files('prep');
    const { 'progress.jsonl': __, ...before } = pages;
    expect(after).toEqual(before);
    expect((await folder.run(['replan'], { now: '2026-11-27T19:00:00Z' })).code).toBe(0);
    const besides = (await folder.plan()).besides.map(({ activity }) => activity.id);
    expect(besides).toEqual(expect.arrayContaining(logged));
  });

  it('hands the grade to the next plan, which reckons with it', async () => {
    const readyAfter = async (grade: 1 | 4): Promise<number> => {
      const folder = await openPlanned();
      const id = questionsUpTo(await folder.plan(), '2026-11-24')[0]?.split(':')[1] ?? '';
      await practise(folder, [id], ['3', 'all', '', String(grade), ''], '2026-11-24T19:30:00Z');
      await folder.run(['replan'], { now: '2026-11-24T23:30:00Z' });
      const { sessions, forecast } = await folder.plan();
      const done = sessions
        .flatMap(({ activities }) => activities)
        .find((activity) => activity.ref === id && activity.status === 'done');
      expect(done).toMatchObject({ grade, took: 3 });
      return forecast.ready;
    };
    expect(await readyAfter(4)).toBeGreaterThan(await readyAfter(1));
  });

  it('loses nothing that was graded when the input ends in the next question', async () => {
    const folder = await openPlanned();
    for (let length = 0; length <= well.length; length += 1) {
      const day = new Date(Date.parse(saturday) + length * 86_400_000).toISOString();
      const before = (await events(folder)).length;
      const { code, out } = await practise(
        folder,
        [],
        [...well, '', ...well.slice(0, length)],
        day,
      );
      expect(code).toBe(0);
      expect((await events(folder)).length).toBe(before + (length > 3 ? 2 : 1));
      expect(out).toContain(`Noted in prep/progress.jsonl: ${length > 3 ? 2 : 1} question`);
    }
  });

  it('goes on behind a line of the log that was cut short, and warns of it', async () => {
    const folder = await openPlanned();
    await folder.write('prep/progress.jsonl', '{"at":"2026-11-2');
    const { code, err } = await practise(folder, [], [...well, 'q']);
    expect(code).toBe(0);
    expect(err).toContain('PROGRESS_LINE_INVALID');
    expect(await folder.read('prep/progress.jsonl')).toMatch(
      /^\{"at":"2026-11-2\n\{"cut":.*\}\n\{"at":"2026-11-28T18:30:00Z".*\}\n$/,
    );
  });

  it('keeps what others write in the folder meanwhile', async () => {
    const folder = await openPlanned();
    const due = questionsUpTo(await folder.plan(), '2026-11-28');
    const other = { at: saturday, id: 'drill:chart-over-the-telephone', status: 'done' };
    const answers: Answerer = async function* (until) {
      yield* well.slice(0, 3);
      await until('Grade by your ticks');
      await folder.write('prep/progress.jsonl', `${JSON.stringify(other)}\n`);
      const page = await folder.read('prep/week-01.md');
      await folder.write('prep/week-01.md', `${page}\nwritten meanwhile\n`);
      yield* ['', '', 'q'];
    };
    expect((await folder.run(['practice'], { answers, now: saturday })).code).toBe(0);
    expect((await events(folder)).map(({ id }) => id)).toEqual([other.id, due[0]]);
    const page = await folder.read('prep/week-01.md');
    expect(page).toMatch(/\nwritten meanwhile\n$/);
    expect(page).toContain('- [x]');
  });

  it('leads through drills, and ticks them', async () => {
    const folder = await openPlanned();
    const sunday = '2026-11-29T20:00:00Z';
    const { code, out } = await practise(folder, ['--drill'], ['', '7', 'all', 'q'], sunday);
    expect(code).toBe(0);
    const [event] = await events(folder);
    const due = (await folder.plan()).sessions
      .flatMap(({ activities }) => activities)
      .find(({ kind }) => kind === 'drill');
    expect(event).toEqual({ at: sunday, id: due?.id, status: 'done', minutes: 7 });
    expect(out).toContain('3 of 3.');
    expect(await folder.read('prep/week-01.md')).toMatch(
      new RegExp(`- \\[x\\].*\\(7 min\\).*mlprep:${due?.id} `),
    );
  });
});

describe('practice without a plan', () => {
  it('draws the same questions for the same seed, and others for another', async () => {
    const asked = async (seed: string): Promise<unknown> => {
      const folder = openFolder();
      const answers = [...well, '', ...badly, '', ...well, 'q'];
      const args = ['--kind', 'conceptual', '--seed', seed];
      const { out } = await practise(folder, args, answers);
      return { out, files: await folder.files() };
    };
    expect(await asked('7')).toEqual(await asked('7'));
    expect(await asked('8')).not.toEqual(await asked('7'));
  });

  it('takes its seed from the date', async () => {
    const first = async (args: readonly string[]): Promise<string> =>
      (await practise(openFolder(), args, ['q'])).out;
    expect(await first([])).toBe(await first(['--seed', '20261128']));
  });

  it('writes grades into progress.jsonl, and counts on from them', async () => {
    const folder = openFolder();
    await practise(folder, ['what-is-overfitting'], ['', 'all', '', '2', '']);
    await practise(folder, ['what-is-overfitting'], ['1:10', 'all', '', '', '']);
    expect(await events(folder)).toEqual([
      { at: saturday, id: 'practise:what-is-overfitting', status: 'done', grade: 2 },
      { at: saturday, id: 'review:what-is-overfitting:2', status: 'done', minutes: 1, grade: 4 },
    ]);
    expect(Object.keys(await folder.files())).toEqual(['prep/progress.jsonl']);
  });

  it('shows question, key points with their musts, mistakes, answer, and another follow-up each time', async () => {
    const folder = openFolder();
    const question = pack.questions.find(({ id }) => id === 'what-is-overfitting');
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    for (const followUp of question?.followUps ?? []) {
      const { out } = await practise(folder, ['what-is-overfitting'], well);
      const shown = flat(out);
      expect(shown).toContain(flat(question?.title ?? '-'));
      for (const { must, text } of question?.keyPoints ?? []) {
        expect(shown).toContain(flat(`${must ? '(must) ' : ''}${text}`));
      }
      for (const mistake of question?.mistakes ?? []) expect(shown).toContain(flat(mistake));
      expect(shown).toContain(flat(question?.answer.slice(0, 60) ?? '-'));
      expect(shown).toContain(flat(`They may ask next: ${followUp.prompt}`));
      expect(shown).toContain(flat(`Hint: ${followUp.hint}`));
    }
    expect(
      Math.max(
        ...(await practise(folder, ['what-is-overfitting'], well)).out
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it('asks again until it can read an answer', async () => {
    const answers = ['3', '', '9', 'x', '1', 'y', '', '5', 'good', ''];
    const folder = openFolder();
    const { out } = await practise(folder, ['what-is-overfitting'], answers);
    expect(out).toContain('Write the numbers, or all, or none.');
    expect(out.match(/Cannot read "/g)?.length).toBe(4);
    expect((await events(folder))[0]).toMatchObject({ grade: 3 });
  });

  it('takes typed answers, in which any word may stand', async () => {
    const folder = openFolder();
    const answers = ['a model that', 'q', '', 'all', '', '', ''];
    const { code } = await practise(folder, ['what-is-overfitting', '--typed'], answers);
    expect(code).toBe(0);
    expect((await events(folder))[0]).toMatchObject({ grade: 3 });
  });

  it('goes to another question on s, and notes nothing of the first', async () => {
    const folder = openFolder();
    const { out } = await practise(folder, ['--kind', 'conceptual'], ['s', ...well, 'q']);
    expect(out.match(/Key points/g)?.length).toBe(1);
    expect(out.match(/Enter when you have finished/g)?.length).toBe(2);
    expect((await events(folder)).length).toBe(1);
  });

  it.each([
    ['--kind', 'practical'],
    ['--topic', 'overfitting'],
  ])('asks only what %s says', async (option, value) => {
    const folder = openFolder();
    const answers = [...Array.from({ length: 3 }, () => [...well, '']).flat(), 'q'];
    await practise(folder, [option, value], answers);
    const refs = (await events(folder)).map(({ id }) => String(id).split(':')[1]);
    expect(refs.length).toBe(3);
    for (const ref of refs) {
      const question = pack.questions.find(({ id }) => id === ref);
      expect(option === '--kind' ? question?.kind : question?.topics).toEqual(
        option === '--kind' ? value : expect.arrayContaining([value]),
      );
    }
  });

  it('stops when the minutes are used', async () => {
    const folder = openFolder();
    const answers = Array.from({ length: 9 }, () => ['', 'all', '', '', '', '']).flat();
    const args = ['--minutes', '20', '--kind', 'conceptual'];
    const { code, out } = await practise(folder, args, answers);
    expect(code).toBe(0);
    expect(out).toContain('Nothing more fits into 20 min');
    const minutes = (await events(folder)).map(
      ({ id }) => pack.questions.find((one) => one.id === String(id).split(':')[1])?.minutes ?? 0,
    );
    const used = minutes.reduce((sum, one) => sum + one, 0);
    expect(used).toBeLessThanOrEqual(20);
    expect(used).toBeGreaterThan(12);
  });
});

describe('practice that cannot begin', () => {
  it.each([
    [['--kind', 'codng'], 'Cannot find the kind "codng"', 'did you mean "coding"?'],
    [['--kind', 'dance'], 'Cannot find the kind "dance"', 'one of: conceptual'],
    [['--topic', 'overfiting'], 'Cannot find the topic "overfiting"', '"overfitting"'],
    [['overfitting'], 'Cannot find the question', '--topic overfitting'],
    [['what-is-overfiting'], 'Cannot find the question', '"what-is-overfitting"'],
    [['--mock', 'phone-scren'], 'Cannot find the mock interview', '"phone-screen"'],
    [['--drill', 'phone-screen'], 'Cannot find the drill', 'mlprep list drills'],
    [['--drill', '--kind', 'coding'], 'Cannot take --drill and --kind together', 'leave one'],
    [['--drill', '--mock'], 'Cannot take --drill and --mock together', 'leave one'],
    [['what-is-overfitting', '--kind', 'coding'], 'together', 'leave one'],
    [['--minutes', 'ten'], 'Cannot take "ten" as --minutes', '--minutes 20'],
    [['--minutes', '0'], 'Cannot take "0" as --minutes', 'at least 1'],
    [['--seed', '-1'], 'Cannot take "-1" as --seed', 'at least 0'],
    [['--mock', '--minutes', '5'], 'Cannot find a mock interview of at most 5 min', 'list mocks'],
    [[], 'Cannot go on: the input ended', 'in a terminal'],
  ])('answers %j with 2 and the way out', async (args, message, hint) => {
    const folder = openFolder();
    const { code, err } = await practise(folder, args, []);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(await folder.files()).toEqual({});
  });

  it('answers a plan that cannot be read with 1', async () => {
    const folder = openFolder();
    await folder.write('prep/plan.json', '{');
    const { code, out, err } = await practise(folder, [], well);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('PLAN_SYNTAX');
  });
});
