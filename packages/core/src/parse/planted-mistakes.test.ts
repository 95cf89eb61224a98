import { describe, expect, it } from 'vitest';
import { parsePack } from './parse-pack.js';
import { changed, problemsWith, smallestPack, smallestPackWith } from './smallest-pack.js';

describe('a planted mistake', () => {
  it('in the name of a prerequisite is one problem, at that name', () => {
    expect(problemsWith(changed('topics/core-ml/overfitting.md', '[splits]', '[spilts]'))).toEqual([
      'topics/core-ml/overfitting.md:3:12 error PREREQUISITE_UNKNOWN: Cannot find topic "spilts"\n' +
        '  did you mean "splits"?',
    ]);
  });

  it('that makes a cycle is one problem, at the link that closes it', () => {
    expect(
      problemsWith(
        changed('topics/core-ml/splits.md', 'weight: 5', 'requires: [overfitting]\nweight: 5'),
      ),
    ).toEqual([
      'topics/core-ml/splits.md:4:12 error PREREQUISITE_CYCLE: Cannot order topics that stand on each other: overfitting → splits → overfitting\n' +
        '  take one of these links out of "requires" or "helps"',
    ]);
  });

  it('that leaves a question without its answer is one problem, though others refer to it', () => {
    expect(
      problemsWith(
        changed(
          'questions/core-ml/what-is-overfitting.md',
          '## Answer\n\nLearning by heart.\n\n',
          '',
        ),
      ),
    ).toEqual([
      'questions/core-ml/what-is-overfitting.md:29:1 error SECTION_MISSING: Cannot find the section "Answer"\n' +
        '  add "## Answer" with its text',
    ]);
  });

  it('in a key is one problem, though others refer to the item', () => {
    expect(
      problemsWith(changed('topics/core-ml/splits.md', 'weightReason:', 'wieghtReason:')),
    ).toEqual([
      'topics/core-ml/splits.md:5:1 error KEY_UNKNOWN: Cannot use the unknown key "wieghtReason"\n' +
        '  did you mean "weightReason"?',
    ]);
  });
});

/** Every place in the pack's YAML where a key stands, with the offset behind the key. */
const keys = Object.entries(smallestPack).flatMap(([path, text]) => {
  if (path.endsWith('.py')) return [];
  const yaml = path.endsWith('.md') ? text.slice(0, text.indexOf('\n---\n')) : text;
  return Array.from(yaml.matchAll(/\b([a-zA-Z]+):(?=\s)/g), (match) => {
    const before = yaml.slice(0, match.index).split('\n');
    return {
      path,
      key: match[1] ?? '',
      end: match.index + (match[1] ?? '').length,
      place: `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`,
    };
  });
});

/** Every section of the pack, with its text. */
const sections = Object.entries(smallestPack).flatMap(([path, text]) =>
  Array.from(text.matchAll(/^## (.*)\n\n([\s\S]*?)(?=^## |(?![\s\S]))/gm), (match) => ({
    path,
    name: match[1] ?? '',
    whole: match[0],
    head: `## ${match[1]}\n\n`,
    line: text.slice(0, match.index).split('\n').length,
  })),
);

describe('the same mistake, planted anywhere, is one problem', () => {
  it('finds enough places', () => {
    expect(keys.length).toBeGreaterThan(80);
    expect(sections.length).toBeGreaterThan(40);
  });

  it.each(keys)('the key "$key" at $place, misspelt', ({ path, key, end, place }) => {
    const text = smallestPack[path] ?? '';
    const misspelt = `${key}${key.at(-1)}`;
    expect(
      problemsWith({ [path]: `${text.slice(0, end)}${key.at(-1)}${text.slice(end)}` }),
    ).toEqual([
      `${place} error KEY_UNKNOWN: Cannot use the unknown key "${misspelt}"\n  did you mean "${key}"?`,
    ]);
  });

  it.each(sections)('the section "$name" of $path, misspelt', ({ path, name, line }) => {
    expect(problemsWith(changed(path, `## ${name}\n`, `## ${name}s\n`))).toEqual([
      `${path}:${line}:1 error HEADING_UNKNOWN: Cannot use the unknown heading "${name}s"\n  did you mean "## ${name}"?`,
    ]);
  });

  it.each(sections)(
    'the section "$name" of $path, left empty',
    ({ path, name, whole, head, line }) => {
      expect(problemsWith(changed(path, whole, head))).toEqual([
        `${path}:${line}:1 error SECTION_EMPTY: Cannot find anything below the heading "${name}"\n  write the section`,
      ]);
    },
  );

  it.each(sections)('the section "$name" of $path, left out', ({ path, name, whole }) => {
    const [problem, ...more] = problemsWith(changed(path, whole, ''));
    expect(problem).toContain(` error SECTION_MISSING: Cannot find the section "${name}"\n`);
    expect(more).toEqual([]);
  });

  it.each(Object.keys(smallestPack).filter((path) => path !== 'pack.yaml'))(
    'nothing but an empty line in %s',
    (path) => {
      const result = parsePack(smallestPackWith({ [path]: '\n' }));
      expect(result.ok ? [] : result.problems.map(({ location }) => location)).toEqual([
        { file: path, line: 1, column: 1 },
      ]);
    },
  );

  it.each(Object.keys(smallestPack).filter((path) => path.endsWith('.md')))(
    'a colon too many in the front matter of %s',
    (path) => {
      const text = (smallestPack[path] ?? '').replace(/^---\n/, '---\nnote: this: breaks\n');
      expect(problemsWith({ [path]: text })).toEqual([
        `${path}:2:7 error YAML_SYNTAX: Cannot read this YAML: Nested mappings are not allowed in compact mappings\n` +
          '  quote a text that holds a colon or starts with a special character',
      ]);
    },
  );
});

describe('what cannot be known is not claimed', () => {
  it('ids of a list of resources that cannot be read', () => {
    expect(problemsWith({ 'resources/guide.yaml': '- id: a: b\n' })).toHaveLength(1);
    expect(problemsWith(changed('resources/guide.yaml', '- id:', '- ident:'))).toEqual([
      'resources/guide.yaml:1:3 error KEY_MISSING: Cannot find the key "0.id"\n  add "id: …" here',
      'resources/guide.yaml:1:3 error KEY_UNKNOWN: Cannot use the unknown key "ident"\n  known keys: id, title, url, cost, minutes, topics',
    ]);
  });

  it('whether a topic is asked about while a question cannot be read', () => {
    const joins = { 'topics/data/joins.md': smallestPack['topics/core-ml/splits.md'] };
    expect(problemsWith(joins)).toHaveLength(1);
    const question = 'questions/core-ml/what-is-overfitting.md';
    expect(problemsWith({ ...joins, ...changed(question, 'level: 1', 'level: 9') })).toEqual([
      `${question}:4:8 error VALUE_INVALID: Cannot use this value for "level": received 9\n  must be at most 3`,
    ]);
  });

  it('whether a topic or resource that was misspelt elsewhere is used', () => {
    const question = 'questions/core-ml/what-is-overfitting.md';
    expect(
      problemsWith(changed(question, 'topics: [overfitting]', 'topics: [overfiting]')),
    ).toEqual([
      `${question}:3:10 error TOPIC_UNKNOWN: Cannot find topic "overfiting"\n  did you mean "overfitting"?`,
    ]);
  });

  it('what a file in a wrong place names, or that its id is unknown', () => {
    const question = 'questions/core-ml/what-is-overfitting.md';
    expect(
      problemsWith({
        [question]: undefined,
        'questions/what-is-overfitting.md': smallestPack[question],
      }).map((problem) => problem.split(':')[0]),
    ).toEqual(['questions/what-is-overfitting.md']);
  });

  it('that a step is missing when its file is misspelt', () => {
    expect(
      problemsWith({
        'steps/foundations.md': undefined,
        'steps/foundation.md': smallestPack['steps/foundations.md'],
      }),
    ).toEqual([
      'steps/foundation.md:1:1 error VALUE_INVALID: Cannot use this value for "id": received "foundation"\n  did you mean "foundations"?',
    ]);
  });

  it('what habits a step has that is missing', () => {
    expect(problemsWith({ 'steps/communication.md': undefined })).toHaveLength(1);
  });
});

it('still names an unknown id beside a file that cannot be read', () => {
  expect(
    problemsWith({
      ...changed('topics/core-ml/splits.md', 'weight: 5', 'weight: 9'),
      ...changed('topics/core-ml/overfitting.md', '[splits]', '[splits, quantum]'),
    }).map((problem) => problem.slice(0, problem.indexOf(': '))),
  ).toEqual([
    'topics/core-ml/overfitting.md:3:20 error PREREQUISITE_UNKNOWN',
    'topics/core-ml/splits.md:4:9 error VALUE_INVALID',
  ]);
});
