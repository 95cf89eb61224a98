import { describe, expect, it } from 'vitest';
import { changed, problemsWith } from './smallest-pack.js';

const overfitting = 'topics/core-ml/overfitting.md';
const question = 'questions/core-ml/what-is-overfitting.md';
const project = 'projects/house-prices.md';
const resources = 'resources/guide.yaml';
const drill = 'drills/communication/terms.md';
const mock = 'mocks/screen.md';

const unknown = 'add it to the pack or take it out here';

describe('an id that nothing has is one problem', () => {
  it.each([
    [
      'in requires',
      changed(overfitting, 'requires: [splits]', 'requires: [splits, quantum]'),
      `${overfitting}:3:20 error PREREQUISITE_UNKNOWN: Cannot find topic "quantum"`,
    ],
    [
      'in helps',
      changed(overfitting, 'weight: 5', 'helps: [quantum]\nweight: 5'),
      `${overfitting}:7:9 error PREREQUISITE_UNKNOWN: Cannot find topic "quantum"`,
    ],
    [
      'in the resources of a topic',
      changed(overfitting, 'resources: [guide-one]', 'resources: [guide-one, quantum]'),
      `${overfitting}:13:24 error RESOURCE_UNKNOWN: Cannot find resource "quantum"`,
    ],
    [
      'in what goes deeper',
      changed(overfitting, '- **guide-one**', '- **quantum**: all of it\n- **guide-one**'),
      `${overfitting}:29:1 error RESOURCE_UNKNOWN: Cannot find resource "quantum"`,
    ],
    [
      'in the topics of a question',
      changed(question, 'topics: [overfitting]', 'topics: [overfitting, quantum]'),
      `${question}:3:23 error TOPIC_UNKNOWN: Cannot find topic "quantum"`,
    ],
    [
      'in the resources of a question',
      changed(question, 'resources: [guide-one]', 'resources: [quantum]'),
      `${question}:7:13 error RESOURCE_UNKNOWN: Cannot find resource "quantum"`,
    ],
    [
      'in a follow-up',
      changed(question, 'ref: splits', 'ref: quantum'),
      `${question}:33:3 error QUESTION_UNKNOWN: Cannot find question or topic "quantum"`,
    ],
    [
      'in the topics of a project',
      changed(project, 'topics: [splits]', 'topics: [splits, quantum]'),
      `${project}:2:18 error TOPIC_UNKNOWN: Cannot find topic "quantum"`,
    ],
    [
      'in the topics of a resource',
      changed(resources, 'topics: [splits, overfitting]', 'topics: [quantum, splits]'),
      `${resources}:6:12 error TOPIC_UNKNOWN: Cannot find topic "quantum"`,
    ],
    [
      'in the habit of a drill',
      changed(drill, 'habit: define-first', 'habit: quantum'),
      `${drill}:2:8 error HABIT_UNKNOWN: Cannot find habit "quantum"`,
    ],
    [
      'in the questions of a mock interview',
      changed(mock, '[what-is-overfitting]', '[what-is-overfitting, quantum]'),
      `${mock}:6:38 error QUESTION_UNKNOWN: Cannot find question "quantum"`,
    ],
    [
      'in the drills of a mock interview',
      changed(mock, '[terms]', '[terms, quantum]'),
      `${mock}:9:21 error DRILL_UNKNOWN: Cannot find drill "quantum"`,
    ],
  ])('%s', (_, files, expected) => {
    expect(problemsWith(files)).toEqual([`${expected}\n  ${unknown}`]);
  });
});

it('names each place of an id that nothing has', () => {
  expect(
    problemsWith({
      ...changed(overfitting, 'requires: [splits]', 'requires: [quantum, splits, magic]'),
      ...changed(mock, '[terms]', '[quantum]'),
    }).map((problem) => problem.slice(0, problem.indexOf(' '))),
  ).toEqual([`${mock}:9:14`, `${overfitting}:3:12`, `${overfitting}:3:29`]);
});

it('looks for each id among the items of its own sort', () => {
  expect(
    problemsWith({
      ...changed(mock, 'questions: [what-is-overfitting]', 'questions: [terms]'),
      ...changed(overfitting, 'requires: [splits]', 'requires: [split-rows]'),
    }).map((problem) => problem.split('\n')[0]),
  ).toEqual([
    `${mock}:6:17 error QUESTION_UNKNOWN: Cannot find question "terms"`,
    `${overfitting}:3:12 error PREREQUISITE_UNKNOWN: Cannot find topic "split-rows"`,
  ]);
});

it('lets a follow-up lead to a question or a topic', () => {
  expect(problemsWith(changed(question, 'ref: splits', 'ref: split-rows'))).toEqual([]);
});

it('takes a habit from the step of the drill, not from another one', () => {
  const habits = '[{ id: breathe, title: Breathe }]';
  const files = changed('steps/unexpected.md', 'habits: []', `habits: ${habits}`);
  expect(
    problemsWith({ ...files, ...changed(drill, 'habit: define-first', 'habit: breathe') }),
  ).toEqual([
    `${drill}:2:8 error HABIT_UNKNOWN: Cannot find habit "breathe"\n  add it to the pack or take it out here`,
  ]);
});
