import { formatProblem } from '../problem.js';
import { kindIds, stepIds } from '../schema/words.js';
import type { PackFile } from './parse-item.js';
import { type ParsePackOptions, parsePack } from './parse-pack.js';

/**
 * The smallest pack without a problem, for tests: path → text. Two topics, of which one requires
 * the other; a question to say and one to code; one of everything else.
 */
export const smallestPack: Readonly<Record<string, string>> = {
  'pack.yaml': `id: tiny
title: The smallest pack
version: 1.0.0
language: en
licence: CC-BY-4.0
`,
  ...Object.fromEntries(
    stepIds.map((id, index) => [
      `steps/${id}.md`,
      `---
number: ${index + 1}
habits: ${id === 'communication' ? '[{ id: define-first, title: Define first }]' : '[]'}
---
# Step ${index + 1}

## Why

It helps.

## What done looks like

- It is done
`,
    ]),
  ),
  ...Object.fromEntries(
    kindIds.map((id) => [
      `kinds/${id}.md`,
      `---
minutes: 8
---
# The ${id} kind

## What it tests

Something.

## How to recognise it

By its words.

## What a good answer sounds like

Short.

## An example

One.
`,
    ]),
  ),
  'topics/core-ml/splits.md': `---
summary: Why some rows are kept apart.
minutes: { essentials: 20, deep: 30 }
weight: 5
weightReason: Everybody asks.
objectives:
  - can say why
  - can say how
  - can say when
resources: [guide-one]
---
# Splits

## Essentials

Keep some rows apart.

## Check yourself

- Why?
- How?
- When?

## Going deeper

- **guide-one**: the first chapter
`,
  'topics/core-ml/overfitting.md': `---
summary: When a model learns by heart.
requires: [splits]
minutes:
  essentials: 20
  deep: 30
weight: 5
weightReason: Everybody asks.
objectives:
  - can say why
  - can say how
  - can say when
resources: [guide-one]
---
# Overfitting

## Essentials

It learned the noise.

## Check yourself

- Why?
- How?
- When?

## Going deeper

- **guide-one**: the second chapter
`,
  'questions/core-ml/what-is-overfitting.md': `---
kind: conceptual
topics: [overfitting]
level: 1
minutes: 8
reviewMinutes: 3
resources: [guide-one]
reviewed: 2026-11-22
---
# What is overfitting?

Say it in a minute.

## Answer

Learning by heart.

## Key points

- **gap** (must): Low error on old rows, high on new ones
- **noise**: It learned the noise
- **cure**: More rows help

## Common mistakes

- To call it a bug
- To name no cure

## Follow-ups

- How would you notice it?
  - hint: Draw both curves
  - ref: splits
`,
  'questions/coding/split-rows/question.md': `---
kind: coding
language: python
needs: [numpy]
topics: [splits]
level: 2
minutes: 20
reviewMinutes: 8
reviewed: 2026-11-22
---
# Split rows in two

## Answer

Shuffle, then cut.

## Key points

- **shuffle** (must): Shuffle before the cut
- **seed**: Take a seed
- **sizes**: Both parts together are the whole

## Common mistakes

- To cut without shuffling
- To lose a row

## Follow-ups

- What about dates?
`,
  'questions/coding/split-rows/starter.py': 'def split(rows):\n    ...\n',
  'questions/coding/split-rows/solution.py': 'def split(rows):\n    return rows[:1], rows[1:]\n',
  'questions/coding/split-rows/test_solution.py': 'from solution import split\n',
  'resources/guide.yaml': `- id: guide-one
  title: A guide
  url: https://example.org/guide
  cost: free
  minutes: 20
  topics: [splits, overfitting]
`,
  'projects/house-prices.md': `---
topics: [splits]
milestones:
  - id: baseline
    title: A baseline
    minutes: 45
    deliverable: A number
    checks: [It runs, It is written down]
  - id: model
    title: A model
    minutes: 60
    deliverable: A better number
    checks: [It runs, It beats the baseline]
---
# House prices

## Brief

Predict them.

## Data

Make some.

## Story

- **problem**: Which?
- **cleaning**: How?
- **model**: Why this?
- **metrics**: Which ones?
- **learned**: What?
`,
  'drills/communication/terms.md': `---
habit: define-first
minutes: 8
---
# Three terms

## Prompt

Define three terms.

## Good moves

- Breathe
- Define

## Avoid

- Rushing
- Jargon

## Self-check

- Was it short?
- Was it clear?
`,
  'mocks/screen.md': `---
minutes: 20
parts:
  - title: A question
    minutes: 12
    questions: [what-is-overfitting]
  - title: A drill
    minutes: 8
    drills: [terms]
---
# A phone screen

## Scoring

- **clarity**: 0 to 2
- **depth**: 0 to 2
- **calm**: 0 to 2
`,
};

/** Files of a pack by path; `undefined` stands for a file taken away. */
export type Files = Readonly<Record<string, string | undefined>>;

/** The smallest pack with some files replaced, added or taken away. */
export function smallestPackWith(files: Files): readonly PackFile[] {
  return Object.entries({ ...smallestPack, ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );
}

/** One file of the smallest pack with one place in it changed. */
export function changed(path: string, from: string, to: string): Files {
  const text = smallestPack[path];
  if (text === undefined || text.split(from).length !== 2) {
    throw new Error(`"${from}" does not stand exactly once in "${path}"`);
  }
  return { [path]: text.replace(from, () => to) };
}

/** What is wrong with the smallest pack after a change, each problem as it is printed. */
export function problemsWith(files: Files, options: ParsePackOptions = {}): readonly string[] {
  const result = parsePack(smallestPackWith(files), options);
  return (result.ok ? result.warnings : result.problems).map(formatProblem);
}
