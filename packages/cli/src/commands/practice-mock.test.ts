import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

const now = '2026-11-28T18:30:00Z';
const mock = pack.mocks.find(({ id }) => id === 'phone-screen');
const parts = mock?.parts ?? [];
const questions = parts.flatMap((part) => part.questions);
const drills = parts.flatMap((part) => part.drills);
const sheet = 'practice/mock-phone-screen-2026-11-28.md';

/** Answers to the interview itself: three minutes for each thing. */
const interview = ['', ...[...questions, ...drills].map(() => '3')];
/** In the order of the parts: what looks back at each thing. */
const lookBack = parts.flatMap((part) => [
  ...part.questions.flatMap(() => ['1', '1', '']),
  ...part.drills.flatMap(() => ['all']),
]);
const scores = (mock?.scoring ?? []).map((_, index) => String(index % 3));

async function ids(folder: Folder): Promise<readonly string[]> {
  const text = await folder.read('prep/progress.jsonl');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
}

describe('a mock interview', () => {
  it('asks everything in turn, looks back at it, and saves a scoring sheet', async () => {
    const folder = openFolder();
    const { code, out, err } = await folder.run(['practice', '--mock', 'phone-screen'], {
      now,
      answers: [...interview, ...lookBack, ...scores],
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const before = out.slice(0, out.indexOf('That was the interview'));
    expect(before).not.toContain('A good answer');
    parts.forEach(({ title, minutes }, index) => {
      expect(before).toContain(`Part ${index + 1} of ${parts.length}: ${title}, ${minutes} min`);
    });
    expect(await ids(folder)).toEqual([
      'mock:phone-screen',
      ...questions.map((id) => `practise:${id}`),
    ]);
    const text = await folder.read(sheet);
    const points = scores.reduce((sum, score) => sum + Number(score), 0);
    expect(text).toContain(
      `Saturday 28 November 2026 · ${mock?.minutes} min · Score: ${points} of ${2 * scores.length}\n`,
    );
    for (const id of questions) {
      const question = pack.questions.find((one) => one.id === id);
      expect(text).toContain(`### ${question?.title}\n\nGrade `);
      expect(text).toContain(
        `- [x] **must** ${question?.keyPoints[0]?.text}`.replace(
          '**must** ',
          question?.keyPoints[0]?.must ? '**must** ' : '',
        ),
      );
      expect(text).toContain(`Mistakes:\n\n- ${question?.mistakes[0]}`);
    }
    expect(text).toMatch(/\| [^|]+ \| 3 min \| 5 min \|/);
    expect(text).toContain('## Next time\n\n- Say: ');
    expect(text).not.toContain('undefined');
  });

  it('gives the same files for the same answers, and never writes over a sheet', async () => {
    const hold = async (): Promise<Folder> => {
      const folder = openFolder();
      const answers = [...interview, ...lookBack, ...scores];
      for (let time = 0; time < 2; time += 1) {
        await folder.run(['practice', 'mock:phone-screen'], { now, answers });
      }
      return folder;
    };
    const files = await (await hold()).files();
    expect(await (await hold()).files()).toEqual(files);
    expect(Object.keys(files)).toContain(sheet.replace('.md', '-2.md'));
    expect(files['prep/progress.jsonl']).toContain('"mock:phone-screen:2"');
  });

  it('keeps what was looked at when it is left, and says what is open', async () => {
    const folder = openFolder();
    const { code } = await folder.run(['practice', '--mock', 'phone-screen'], {
      now,
      answers: [...interview, ...lookBack.slice(0, 3), 'q'],
    });
    expect(code).toBe(0);
    expect(await ids(folder)).toEqual(['mock:phone-screen', `practise:${questions[0]}`]);
    const text = await folder.read(sheet);
    expect(text.match(/Not looked at\./g)?.length).toBe(questions.length + drills.length - 1);
    expect(text).toContain(`Score: 0 of 0, ${scores.length} lines still open`);
  });

  it('counts for nothing when it is left before its end', async () => {
    const folder = openFolder();
    await folder.run(['practice', '--mock', 'phone-screen'], {
      now,
      answers: [...interview.slice(0, 3), 'q'],
    });
    expect(await folder.files()).toEqual({});
  });

  it('is chosen by what is due, and ticked', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '3', '--hours', '8']);
    const due = (await folder.plan()).sessions
      .flatMap(({ start, activities }) => activities.map((activity) => ({ start, activity })))
      .find(({ activity }) => activity.kind === 'mock');
    const { out } = await folder.run(['practice', '--mock'], {
      now: `${due?.start.slice(0, 10)}T21:00:00Z`,
      answers: ['q'],
    });
    expect(out).toContain(pack.mocks.find(({ id }) => id === due?.activity.ref)?.title);
    expect(out).toContain('due today');
  });

  it('copies the files of its coding questions and tests them at the end', async () => {
    const folder = openFolder();
    const coding = pack.mocks.find(({ id }) => id === 'coding-round');
    const items = (coding?.parts ?? []).flatMap((part) => [...part.questions, ...part.drills]);
    const { out } = await folder.run(['practice', 'coding-round'], {
      now,
      answers: ['', ...items.map(() => '5'), 'none', '', '', '', 'q'],
      variables: { PATH: process.env.PATH ?? '' },
    });
    const files = Object.keys(await folder.files('practice'));
    expect(files).toContain('load-and-clean/solution.py');
    expect(files).toContain('sql-left-join-missing-orders/test_solution.py');
    expect(out.indexOf('Looking for a Python')).toBeGreaterThan(
      out.indexOf('That was the interview'),
    );
  });
});

describe('every mock interview of the pack', () => {
  it.each(pack.mocks.map(({ id }) => id))('can be held: %s', async (id) => {
    const folder = openFolder();
    const found = pack.mocks.find((one) => one.id === id);
    const items = (found?.parts ?? []).flatMap((part) => [...part.questions, ...part.drills]);
    const { code, out } = await folder.run(['practice', id], {
      now,
      answers: ['', ...items.map(() => ''), 'q'],
    });
    expect(code).toBe(0);
    expect(out).toContain('That was the interview.');
    expect(await folder.read(`practice/mock-${id}-2026-11-28.md`)).toContain('| – |');
  });
});
