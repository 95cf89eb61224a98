import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, type Files, problemsWith, smallestPack } from './smallest-pack.js';

const topic = 'topics/core-ml/overfitting.md';
const splits = 'topics/core-ml/splits.md';
const question = 'questions/core-ml/what-is-overfitting.md';
const coding = 'questions/coding/split-rows/question.md';
const resources = 'resources/guide.yaml';
const project = 'projects/house-prices.md';
const drill = 'drills/communication/terms.md';
const mock = 'mocks/screen.md';

/** One change of the smallest pack for each code, with all that is then said about it. */
const mistakes: readonly (readonly [string, Files, string])[] = [
  [
    'no pack.yaml',
    { 'pack.yaml': undefined },
    'pack.yaml:1:1 error PACK_HEADER_MISSING: Cannot find pack.yaml\n  add it with id, title, version, language and licence',
  ],
  [
    'broken YAML in pack.yaml',
    changed('pack.yaml', 'The smallest pack', 'Pack: the smallest'),
    'pack.yaml:2:8 error YAML_SYNTAX: Cannot read this YAML: Nested mappings are not allowed in compact mappings\n  quote a text that holds a colon or starts with a special character',
  ],
  [
    'broken YAML in front matter',
    changed(topic, 'weight: 5', 'weight: 5\nweight: 4'),
    'topics/core-ml/overfitting.md:8:1 error YAML_SYNTAX: Cannot read this YAML: Map keys must be unique\n  keep one of the keys with this name',
  ],
  [
    'a version that YAML takes for a number',
    changed('pack.yaml', '1.0.0', '1.0'),
    'pack.yaml:3:10 error VALUE_INVALID: Cannot use this value for "version": received 1\n  must be three numbers, as in "1.0.0"',
  ],
  [
    'a role that raises what is not there',
    changed(
      'pack.yaml',
      'licence: CC-BY-4.0',
      'licence: CC-BY-4.0\nroles:\n  - { id: analyst, title: Analyst, raise: [overfiting] }',
    ),
    'pack.yaml:7:44 error ROLE_TARGET_UNKNOWN: Cannot find the area or topic "overfiting"\n  did you mean "overfitting"?',
  ],
  [
    'a role that raises and lowers the same',
    changed(
      'pack.yaml',
      'licence: CC-BY-4.0',
      'licence: CC-BY-4.0\nroles:\n  - { id: analyst, title: Analyst, raise: [core-ml], lower: [core-ml] }',
    ),
    'pack.yaml:7:62 error ROLE_CONFLICT: Cannot both raise and lower "core-ml"\n  keep it in one of the two lists',
  ],
  [
    'a pace of reviews for what is not there',
    changed(
      'pack.yaml',
      'licence: CC-BY-4.0',
      'licence: CC-BY-4.0\nreviewMonths: { overfiting: 6 }',
    ),
    'pack.yaml:6:17 error REVIEW_TARGET_UNKNOWN: Cannot find the area or topic "overfiting"\n  did you mean "overfitting"?',
  ],
  [
    'an answer that nobody reviewed for long',
    changed(question, 'reviewed: 2026-11-22', 'reviewed: 2025-11-22'),
    'questions/core-ml/what-is-overfitting.md:8:11 warning REVIEW_DUE: Cannot rely on an answer last reviewed on 2025-11-22, more than 12 months ago\n  try to refute it, mend what no longer holds, and set "reviewed" to the day you did',
  ],
  [
    'a file of resources whose name is no kind',
    { 'resources/reading list.yaml': '[]\n' },
    'resources/reading list.yaml:1:1 error VALUE_INVALID: Cannot use the file name "reading list" as a kind of resource\n  rename the file with small letters, digits and hyphens, as reading-list.yaml',
  ],
  [
    'a step that is missing',
    { 'steps/practice.md': undefined },
    'steps/practice.md:1:1 error FILE_MISSING: Cannot find steps/practice.md\n  a pack has all six steps and all four kinds of question',
  ],
  [
    'a kind that is missing',
    { 'kinds/coding.md': undefined },
    'kinds/coding.md:1:1 error FILE_MISSING: Cannot find kinds/coding.md\n  a pack has all six steps and all four kinds of question',
  ],
  [
    'a file in a wrong place',
    { 'topics/notes.md': 'Later.' },
    'topics/notes.md:1:1 error FILE_UNEXPECTED: Cannot tell what the file "topics/notes.md" is for\n  docs/write-a-pack.md lists the folders of a pack; move or remove it',
  ],
  [
    'no front matter',
    { [drill]: smallestPack[drill]?.slice('---\nhabit: define-first\nminutes: 8\n---\n'.length) },
    'drills/communication/terms.md:1:1 error FRONT_MATTER_MISSING: Cannot find the front matter\n  start the file with its keys between two lines of "---"',
  ],
  [
    'no title',
    changed(topic, '# Overfitting\n', ''),
    'topics/core-ml/overfitting.md:15:1 error TITLE_MISSING: Cannot find the title\n  the first line after the front matter is "# Title"',
  ],
  [
    'a title that is too long',
    changed(question, '# What is overfitting?', `# ${'What is it? '.repeat(12)}`),
    'questions/core-ml/what-is-overfitting.md:10:1 error VALUE_INVALID: Cannot use this value for "title": received "What is it? What is it? What is it? What is it? What is …\n  must be at most 140 characters',
  ],
  [
    'a text between the title and the first section',
    changed(topic, '# Overfitting\n', '# Overfitting\n\nLost words.\n'),
    'topics/core-ml/overfitting.md:17:1 error TEXT_UNEXPECTED: Cannot keep the text between the title and the first section\n  move it below "## Essentials"',
  ],
  [
    'an unknown heading',
    changed(drill, '## Avoid', '## Further reading\n\nA book.\n\n## Avoid'),
    'drills/communication/terms.md:16:1 error HEADING_UNKNOWN: Cannot use the unknown heading "Further reading"\n  known headings: Prompt, Good moves, Avoid, Self-check',
  ],
  [
    'a misspelt heading',
    changed(drill, '## Avoid', '## Avoids'),
    'drills/communication/terms.md:16:1 error HEADING_UNKNOWN: Cannot use the unknown heading "Avoids"\n  did you mean "## Avoid"?',
  ],
  [
    'sections out of order',
    changed(
      drill,
      '## Prompt\n\nDefine three terms.\n\n## Good moves\n\n- Breathe\n- Define\n',
      '## Good moves\n\n- Breathe\n- Define\n\n## Prompt\n\nDefine three terms.\n',
    ),
    'drills/communication/terms.md:12:1 error HEADING_ORDER: Cannot take the heading "Prompt" here\n  each once, in this order: Prompt, Good moves, Avoid, Self-check',
  ],
  [
    'an empty section',
    changed(project, 'Make some.\n', ''),
    'projects/house-prices.md:21:1 error SECTION_EMPTY: Cannot find anything below the heading "Data"\n  write the section',
  ],
  [
    'a missing section',
    changed(project, '## Data\n\nMake some.\n\n', ''),
    'projects/house-prices.md:27:1 error SECTION_MISSING: Cannot find the section "Data"\n  add "## Data" with its text',
  ],
  [
    'prose instead of a list',
    changed(drill, '- Rushing\n- Jargon', 'Rushing and jargon.'),
    'drills/communication/terms.md:18:1 error LIST_EXPECTED: Cannot read the section "Avoid" as a list\n  write one item a line, each starting with "- "',
  ],
  [
    'a list inside a list',
    changed(drill, '- Rushing\n', '- Rushing\n  - through\n'),
    'drills/communication/terms.md:19:3 error LIST_NESTED: Cannot keep a list inside a list in "Avoid"\n  make it a part of the item above, or an item of its own',
  ],
  [
    'too few items in a section',
    changed(drill, '- Rushing\n', ''),
    'drills/communication/terms.md:16:1 error VALUE_INVALID: Cannot use this value for "avoid": received ["Jargon"]\n  must have at least 2 items',
  ],
  [
    'an item with nothing in it',
    changed(drill, '- Rushing\n', '-\n'),
    'drills/communication/terms.md:18:1 error VALUE_INVALID: Cannot use this value for "avoid.0": received ""\n  must not be empty',
  ],
  [
    'a key point without a name',
    changed(question, '- **noise**: It', '- It'),
    'questions/core-ml/what-is-overfitting.md:21:1 error NAME_EXPECTED: Cannot find the name of this item of "Key points"\n  start it with a kebab-case name in bold and a colon: "- **name**: text"',
  ],
  [
    'two key points of one name',
    changed(question, '**noise**', '**gap**'),
    'questions/core-ml/what-is-overfitting.md:21:1 error NAME_DUPLICATE: Cannot use the name "gap" twice in "Key points"\n  give each item a name of its own',
  ],
  [
    'two milestones of one id',
    changed(project, 'id: model', 'id: baseline'),
    'projects/house-prices.md:9:9 error VALUE_INVALID: Cannot use this value for "milestones.1.id": received "baseline"\n  an earlier one has this id',
  ],
  [
    'two habits of one id',
    changed(
      'steps/communication.md',
      'title: Define first }',
      'title: Define first }, { id: define-first, title: Again }',
    ),
    'steps/communication.md:3:59 error VALUE_INVALID: Cannot use this value for "habits.1.id": received "define-first"\n  an earlier one has this id',
  ],
  [
    'a misspelt key',
    changed(topic, 'weight: 5', 'wieght: 5'),
    'topics/core-ml/overfitting.md:7:1 error KEY_UNKNOWN: Cannot use the unknown key "wieght"\n  did you mean "weight"?',
  ],
  [
    'a misspelt key of a map in a list',
    changed(mock, 'questions:', 'question:'),
    'mocks/screen.md:6:5 error KEY_UNKNOWN: Cannot use the unknown key "question"\n  did you mean "questions"?',
  ],
  [
    'a key that the body fills',
    changed(topic, 'weight: 5', 'weight: 5\ntitle: Overfitting'),
    'topics/core-ml/overfitting.md:8:1 error KEY_UNKNOWN: Cannot use the unknown key "title"\n  known keys: summary, requires, helps, minutes, weight, weightReason, objectives, resources',
  ],
  [
    'a key of coding questions in another one',
    changed(question, 'level: 1', 'level: 1\nneeds: [numpy]'),
    'questions/core-ml/what-is-overfitting.md:5:1 error KEY_UNKNOWN: Cannot use the unknown key "needs"\n  known keys: kind, topics, level, minutes, reviewMinutes, roles, resources, reviewed',
  ],
  [
    'a missing key',
    changed(topic, 'weight: 5\n', ''),
    'topics/core-ml/overfitting.md:2:1 error KEY_MISSING: Cannot find the key "weight"\n  add "weight: …" here',
  ],
  [
    'a misspelt choice',
    changed(question, 'kind: conceptual', 'kind: conceptul'),
    'questions/core-ml/what-is-overfitting.md:2:7 error VALUE_INVALID: Cannot use this value for "kind": received "conceptul"\n  did you mean "conceptual"?',
  ],
  [
    'a choice that resembles nothing',
    changed(resources, 'cost: free', 'cost: cheap'),
    'resources/guide.yaml:4:9 error VALUE_INVALID: Cannot use this value for "0.cost": received "cheap"\n  one of: free, freemium, paid',
  ],
  [
    'a number out of range',
    changed(topic, 'weight: 5', 'weight: 6'),
    'topics/core-ml/overfitting.md:7:9 error VALUE_INVALID: Cannot use this value for "weight": received 6\n  must be at most 5',
  ],
  [
    'a day that does not exist',
    changed(question, '2026-11-22', '2026-02-30'),
    'questions/core-ml/what-is-overfitting.md:8:11 error VALUE_INVALID: Cannot use this value for "reviewed": received "2026-02-30"\n  must be a day that exists, as YYYY-MM-DD',
  ],
  [
    'an address that is not https',
    changed(resources, 'https://', 'http://'),
    'resources/guide.yaml:3:8 error VALUE_INVALID: Cannot use this value for "0.url": received "http://example.org/guide"\n  must be an https address',
  ],
  [
    'an objective that starts otherwise',
    changed(topic, 'can say how', 'knows how'),
    'topics/core-ml/overfitting.md:11:5 error VALUE_INVALID: Cannot use this value for "objectives.1": received "knows how"\n  must start with "can"',
  ],
  [
    'a file name that is no id',
    { 'projects/House_Prices.md': smallestPack[project] },
    'projects/House_Prices.md:1:1 error VALUE_INVALID: Cannot use this value for "id": received "House_Prices"\n  must be kebab-case: small letters, digits and hyphens',
  ],
  [
    'a drill in a folder that is no step',
    { 'drills/comunication/breathe.md': smallestPack[drill] },
    'drills/comunication/breathe.md:1:1 error VALUE_INVALID: Cannot use this value for "step": received "comunication"\n  did you mean "communication"?',
  ],
  [
    'one id for two topics',
    { 'topics/data/splits.md': smallestPack[splits] },
    'topics/data/splits.md:1:1 error ID_DUPLICATE: Cannot use the id "splits" twice among the topics\n  it is already in topics/core-ml/splits.md',
  ],
  [
    'one id for two resources',
    { [resources]: `${smallestPack[resources]}${smallestPack[resources]}` },
    'resources/guide.yaml:7:7 error ID_DUPLICATE: Cannot use the id "guide-one" twice among the resources\n  it is already in resources/guide.yaml',
  ],
  [
    'a coding question without its solution',
    { 'questions/coding/split-rows/solution.py': undefined },
    'questions/coding/split-rows/question.md:1:1 error CODE_MISSING: Cannot find solution.py beside this coding question\n  add questions/coding/split-rows/solution.py',
  ],
  [
    'a coding question whose solution is empty',
    { 'questions/coding/split-rows/solution.py': ' \n' },
    'questions/coding/split-rows/solution.py:1:1 error CODE_MISSING: Cannot find anything in solution.py\n  write its code',
  ],
  [
    'a coding question without its question',
    { [coding]: undefined },
    'questions/coding/split-rows/question.md:1:1 error FILE_MISSING: Cannot find questions/coding/split-rows/question.md\n  a coding question is a folder with question.md and three Python files',
  ],
  [
    'a coding question of another kind',
    changed(coding, 'kind: coding', 'kind: practical'),
    'questions/coding/split-rows/question.md:2:7 error CODE_MISMATCH: Cannot take "practical" as the kind of this question\n  coding questions, and only they, are folders with question.md and three Python files',
  ],
  [
    'a follow-up with an unknown part',
    changed(question, '  - hint: Draw', '  - tip: Draw'),
    'questions/core-ml/what-is-overfitting.md:32:3 error FOLLOW_UP_INVALID: Cannot read this part of a follow-up\n  start it with "hint: " or "ref: ", each at most once',
  ],
  [
    'a follow-up with a part twice',
    changed(question, '  - ref: splits', '  - hint: Draw them again'),
    'questions/core-ml/what-is-overfitting.md:33:3 error FOLLOW_UP_INVALID: Cannot read this part of a follow-up\n  start it with "hint: " or "ref: ", each at most once',
  ],
  [
    'a story without a point',
    changed(project, '- **metrics**: Which ones?\n', ''),
    'projects/house-prices.md:25:1 error STORY_INCOMPLETE: Cannot take these points as a story: received "problem, cleaning, model, learned"\n  name exactly these, in this order: problem, cleaning, model, metrics, learned',
  ],
  [
    'minutes that are not those of the parts',
    changed(mock, 'minutes: 20', 'minutes: 25'),
    'mocks/screen.md:2:10 error MINUTES_MISMATCH: Cannot take 25 minutes for parts of 20 minutes\n  write "minutes: 20" or change a part',
  ],
  [
    'an unknown prerequisite',
    changed(topic, 'requires: [splits]', 'requires: [split]'),
    'topics/core-ml/overfitting.md:3:12 error PREREQUISITE_UNKNOWN: Cannot find topic "split"\n  did you mean "splits"?',
  ],
  [
    'prerequisites in a circle',
    changed(splits, 'weight: 5', 'helps: [overfitting]\nweight: 5'),
    'topics/core-ml/splits.md:4:9 error PREREQUISITE_CYCLE: Cannot order topics that stand on each other: overfitting → splits → overfitting\n  take one of these links out of "requires" or "helps"',
  ],
  [
    'an unknown topic',
    changed(question, 'topics: [overfitting]', 'topics: [overfitting, quantum]'),
    'questions/core-ml/what-is-overfitting.md:3:23 error TOPIC_UNKNOWN: Cannot find topic "quantum"\n  add it to the pack or take it out here',
  ],
  [
    'an unknown resource',
    changed(splits, 'resources: [guide-one]', 'resources: [guide-on]'),
    'topics/core-ml/splits.md:10:13 error RESOURCE_UNKNOWN: Cannot find resource "guide-on"\n  did you mean "guide-one"?',
  ],
  [
    'an unknown question',
    changed(mock, 'what-is-overfitting', 'what-is-overfiting'),
    'mocks/screen.md:6:17 error QUESTION_UNKNOWN: Cannot find question "what-is-overfiting"\n  did you mean "what-is-overfitting"?',
  ],
  [
    'an unknown follow-up',
    changed(question, 'ref: splits', 'ref: split-row'),
    'questions/core-ml/what-is-overfitting.md:33:3 error QUESTION_UNKNOWN: Cannot find question or topic "split-row"\n  did you mean "split-rows"?',
  ],
  [
    'an unknown drill',
    changed(mock, 'drills: [terms]', 'drills: [term]'),
    'mocks/screen.md:9:14 error DRILL_UNKNOWN: Cannot find drill "term"\n  did you mean "terms"?',
  ],
  [
    'an unknown habit',
    changed(drill, 'habit: define-first', 'habit: define-frist'),
    'drills/communication/terms.md:2:8 error HABIT_UNKNOWN: Cannot find habit "define-frist"\n  did you mean "define-first"?',
  ],
  [
    'a topic that no question asks about',
    { 'topics/data/joins.md': smallestPack[splits] },
    'topics/data/joins.md:1:1 warning TOPIC_ORPHAN: Cannot find a question about the topic "joins"\n  write one, or take the topic out',
  ],
  [
    'a resource that nothing uses',
    { 'resources/book.yaml': smallestPack[resources]?.replace('guide-one', 'book-one') },
    'resources/book.yaml:1:7 warning RESOURCE_ORPHAN: Cannot find a topic or question that uses the resource "book-one"\n  name it where it helps, or take it out',
  ],
];

// Quoted codes, but not those that are compared with or thrown.
const codePattern = /(?<!(?:[=!]== |MlprepError\())'([A-Z]+(?:_[A-Z]+)+)'/g;

describe('one mistake is one problem, with its place and a way out', () => {
  it.each(mistakes)('%s', (_, files, expected) => {
    expect(problemsWith(files, { now: '2026-11-23T12:00:00Z' })).toEqual([expected]);
  });

  it('for every code there is', () => {
    const folder = join(import.meta.dirname, '..');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !/test\.ts$|smallest-pack|mlprep-error/.test(path),
    );
    const codes = sources.flatMap((path) =>
      Array.from(
        readFileSync(join(folder, path), 'utf8').matchAll(codePattern),
        ([, code]) => code,
      ),
    );
    const shown = mistakes.map(([, , text]) => / (?:error|warning) ([A-Z_]+): /.exec(text)?.[1]);
    expect([...new Set(shown)].sort()).toEqual([...new Set(codes)].sort());
  });
});
