import { describe, expect, it } from 'vitest';
import { problemsWith, smallestPack } from './smallest-pack.js';

const question = 'questions/core-ml/what-is-overfitting.md';
const coding = 'questions/coding/split-rows';

function headsOf(problems: readonly string[]): readonly string[] {
  return problems.map((problem) => problem.split('\n')[0] ?? '');
}

describe('the place of a file', () => {
  it.each([
    ['a topic without an area', 'topics/notes.md'],
    ['a topic two folders down', 'topics/core-ml/more/notes.md'],
    ['a step in a folder', 'steps/more/practice.md'],
    ['a topic that is no Markdown', 'topics/core-ml/notes.txt'],
    ['a list of resources that is no YAML', 'resources/guide.json'],
    ['an ending that another system writes', 'resources/book.yml'],
    ['a Python file that is no part of a question', `${coding}/helper.py`],
    ['a file beside the folders', 'notes.md'],
  ])('%s has no place', (_, path) => {
    expect(headsOf(problemsWith({ [path]: 'Later.' }))).toEqual([
      `${path}:1:1 error FILE_UNEXPECTED: Cannot tell what the file "${path}" is for`,
    ]);
  });

  it('says of each of several what is wrong', () => {
    expect(problemsWith({ 'topics/a.md': '', 'topics/b.md': '', 'c.md': '' })).toHaveLength(3);
  });
});

describe('the files of a coding question', () => {
  it('are each asked for', () => {
    expect(
      headsOf(
        problemsWith({ [`${coding}/starter.py`]: undefined, [`${coding}/test_solution.py`]: '' }),
      ),
    ).toEqual([
      `${coding}/question.md:1:1 error CODE_MISSING: Cannot find starter.py beside this coding question`,
      `${coding}/test_solution.py:1:1 error CODE_MISSING: Cannot find anything in test_solution.py`,
    ]);
  });

  it('are asked for beside what else is wrong with the question', () => {
    expect(
      headsOf(
        problemsWith({
          [`${coding}/starter.py`]: undefined,
          [`${coding}/question.md`]: smallestPack[`${coding}/question.md`]?.replace(
            'level: 2',
            'level: 7',
          ),
        }),
      ),
    ).toEqual([
      `${coding}/question.md:1:1 error CODE_MISSING: Cannot find starter.py beside this coding question`,
      `${coding}/question.md:6:8 error VALUE_INVALID: Cannot use this value for "level": received 7`,
    ]);
  });

  it('without a question ask once for it, in each folder', () => {
    expect(
      headsOf(
        problemsWith({
          [`${coding}/question.md`]: undefined,
          'questions/coding/other/solution.py': 'pass',
        }),
      ),
    ).toEqual([
      'questions/coding/other/question.md:1:1 error FILE_MISSING: Cannot find questions/coding/other/question.md',
      `${coding}/question.md:1:1 error FILE_MISSING: Cannot find ${coding}/question.md`,
    ]);
  });

  it('have the name of their folder as the id of the question', () => {
    expect(
      headsOf(problemsWith({ 'questions/data/split-rows.md': smallestPack[question] })),
    ).toEqual([
      'questions/data/split-rows.md:1:1 error ID_DUPLICATE: Cannot use the id "split-rows" twice among the questions',
    ]);
  });

  it('do not make other questions called "question" one of them', () => {
    expect(problemsWith({ 'questions/core-ml/question.md': smallestPack[question] })).toEqual([]);
  });
});

describe('an id that is taken twice', () => {
  it('is named at every file after the first, also at one with other mistakes', () => {
    const topic = smallestPack['topics/core-ml/splits.md'];
    expect(
      problemsWith({
        'topics/data/splits.md': topic?.replace('weight: 5', 'weight: 9'),
        'topics/models/splits.md': topic,
      }),
    ).toEqual([
      'topics/data/splits.md:1:1 error ID_DUPLICATE: Cannot use the id "splits" twice among the topics\n  it is already in topics/core-ml/splits.md',
      'topics/data/splits.md:4:9 error VALUE_INVALID: Cannot use this value for "weight": received 9\n  must be at most 5',
      'topics/models/splits.md:1:1 error ID_DUPLICATE: Cannot use the id "splits" twice among the topics\n  it is already in topics/core-ml/splits.md',
    ]);
  });

  it('may be that of an item of another kind', () => {
    expect(problemsWith({ 'questions/core-ml/overfitting.md': smallestPack[question] })).toEqual(
      [],
    );
  });
});
