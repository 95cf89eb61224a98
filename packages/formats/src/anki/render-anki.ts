import type { Pack, Question } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { cleanLine } from '../calendar/clean-text.js';
import { renderMarkdown } from './render-markdown.js';

const header = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#columns:Id\tDeck\tTags\tFront\tBack',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
];

/**
 * Renders the questions of a plan as notes for Anki's "Import file" (2.1.54 or newer): the question
 * in front; answer, key points and mistakes behind. A note's id is made of the pack's and the
 * question's, so a later import renews notes and keeps what Anki knows of them.
 *
 * @param plan - whose questions, in the order in which they first come
 * @param pack - the pack it was made from; questions that left it are left out
 *
 * @example A note for each question
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { renderAnki } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const plan = buildPlan(pack, profile.value, { now });
 * const notes = renderAnki(plan, pack).split('\n').filter((line) => line.startsWith('ml-interview:'));
 * const practised = plan.sessions.flatMap(({ activities }) => activities).filter(({ kind }) => kind === 'practise');
 * assert.equal(notes.length, practised.length);
 * ```
 */
export function renderAnki(plan: Plan, pack: Pack): string {
  const refs = new Set(
    plan.sessions
      .filter(({ status }) => status === 'planned')
      .flatMap(({ activities }) => activities)
      .filter(({ kind }) => kind === 'practise' || kind === 'review')
      .map(({ ref }) => ref),
  );
  const notes = [...refs].flatMap((ref) => {
    const question = pack.questions.find(({ id }) => id === ref);
    return question === undefined ? [] : [renderNote(question, pack)];
  });
  return `${[...header, ...notes].join('\n')}\n`;
}

function renderNote(question: Question, pack: Pack): string {
  const [first = ''] = question.topics;
  const area = pack.topics.find(({ id }) => id === first)?.area ?? '';
  const step = pack.steps.find(({ id }) => id === 'practice')?.title ?? '';
  const deck = [pack.title, step, area.replaceAll('-', ' ')]
    .map(deckName)
    .filter((name) => name !== '');
  const tags = [
    ...question.topics.map((topic) => `topic::${topic}`),
    `kind::${question.kind}`,
    `level::${question.level}`,
  ];
  return [
    `${pack.id}:${question.id}`,
    deck.join('::'),
    tags.join(' '),
    front(question),
    back(question),
  ].join('\t');
}

/** A part of a deck's name: `::` would begin a deck inside it, and a quotation mark a quoted field. */
function deckName(text: string): string {
  return cleanLine(text)
    .replace(/:{2,}/g, ':')
    .replace(/^[:#\s]+|[:\s]+$/g, '')
    .replace(/"/g, "'");
}

function front({ prompt, code }: Question): string {
  return code === undefined
    ? renderMarkdown(prompt)
    : `${renderMarkdown(prompt)}${renderMarkdown(fenced(code.starter))}`;
}

function back({ answer, keyPoints, mistakes, code }: Question): string {
  const points = keyPoints.map(({ text, must }) => `- ${must ? '**must** ' : ''}${indented(text)}`);
  return [
    renderMarkdown(answer),
    ...(code === undefined ? [] : [renderMarkdown(fenced(code.solution))]),
    '<p><b>Key points</b></p>',
    renderMarkdown(points.join('\n')),
    '<p><b>Common mistakes</b></p>',
    renderMarkdown(mistakes.map((mistake) => `- ${indented(mistake)}`).join('\n')),
  ].join('');
}

function indented(item: string): string {
  return item.replace(/\n/g, '\n  ');
}

function fenced(code: string): string {
  const fence = '`'.repeat(
    3 + Math.max(0, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length)),
  );
  return `${fence}python\n${code.trimEnd()}\n${fence}`;
}
