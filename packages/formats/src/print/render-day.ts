import type { Pack, Step } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { pastWorkStory } from '../markdown/past-work-story.js';
import { formatDayWithYear, wallClock } from '../text/format-date.js';
import { plainText } from '../text/inline.js';
import { escapeHtml, shorten } from './escape-html.js';
import { firstSentences } from './first-sentences.js';
import { knownWell } from './known-well.js';

const storiesASheet = 2;

/** What has to be settled before one leaves: blanks to fill in by hand. */
const blanks = ['Where, or which link', 'With whom', 'Telephone, should I be late', 'I leave at'];
/** What lies ready by the door, or beside the screen. */
const things = [
  'The invitation',
  'My CV, as I sent it',
  'Pen and paper',
  'A glass of water',
  'This sheet',
];

/** Renders a sheet for the morning of each interview to come, and one for the stories. */
export function renderDay(plan: Plan, pack: Pack): readonly string[] {
  const ahead = plan.interviews.filter(({ at }) => Date.parse(at) >= Date.parse(plan.now));
  const interviews = ahead.length > 0 ? ahead : plan.interviews.slice(-1);
  return [
    ...interviews.map((interview, index) => renderMorning(plan, pack, interview, index)),
    ...renderStories(plan, pack),
  ];
}

function renderMorning(
  plan: Plan,
  pack: Pack,
  { name, at }: Plan['interviews'][number],
  index: number,
): string {
  const id = index === 0 ? 'day' : `day-${index + 1}`;
  const { date, time } = wallClock(at);
  const unexpected = pack.steps.find((step) => step.id === 'unexpected');
  const communication = pack.steps.find((step) => step.id === 'communication');
  const known = knownWell(plan, pack, 3);
  const sentences = firstSentences(plan, pack, 6);
  const calm = shorten(
    plainText(
      unexpected?.why
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? '',
    ),
    420,
  );
  return [
    `<section class="sheet day">`,
    `<div class="head"><h2 id="${id}">The day</h2><p><bdi>${escapeHtml(shorten(name, 40))}</bdi></p></div>`,
    `<p class="under"><strong>${escapeHtml(formatDayWithYear(date))}, ${time}</strong> (${escapeHtml(shorten(plan.timezone, 40))})</p>`,
    '<div class="columns">',
    `<div><h3>Before</h3><ul class="blanks">${blanks.map((blank) => `<li><span>${blank}</span><i></i></li>`).join('')}</ul></div>`,
    `<div><h3>With me</h3><ul class="ticks">${[...things, ...['', '']].map((thing) => `<li><span class="box" aria-hidden="true"></span>${thing === '' ? '<i></i>' : thing}</li>`).join('')}</ul></div>`,
    '</div>',
    known.length > 0
      ? `<h3>Aloud on the way: what I know well</h3>\n<ul class="ticks">${known.map((title) => `<li><span class="box" aria-hidden="true"></span>${escapeHtml(shorten(plainText(title), 140))}</li>`).join('')}</ul>`
      : '',
    sentences.length > 0
      ? `<h3>First sentences for the unexpected</h3>\n<dl>${sentences.map(({ moment, sentence }) => `<div><dt>${escapeHtml(shorten(plainText(moment), 90))}</dt><dd>${escapeHtml(shorten(plainText(sentence), 130))}</dd></div>`).join('')}</dl>`
      : '',
    `<div class="columns">${habits(communication)}${habits(unexpected)}</div>`,
    '<h3>My own first sentence, for what I do not know</h3>\n<div class="lines" aria-hidden="true"><i></i><i></i></div>',
    calm === '' ? '' : `<p class="calm"><b>Breathe out.</b> ${escapeHtml(calm)}</p>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function habits(step: Step | undefined): string {
  if (step === undefined || step.habits.length === 0) return '';
  const items = step.habits
    .slice(0, 4)
    .map(({ title }) => `<li>${escapeHtml(shorten(plainText(title), 100))}</li>`);
  return `<div><h3>${escapeHtml(shorten(step.title, 50))}</h3><ul class="habits">${items.join('')}</ul></div>`;
}

/** A project, or something made before, and its five prompts. */
interface Story {
  readonly title: string;
  readonly prompts: readonly string[];
}

/** The stories of a plan's projects, with room for what must not be forgotten. */
function renderStories(plan: Plan, pack: Pack): readonly string[] {
  const refs = new Set(
    plan.sessions
      .filter(({ status }) => status === 'planned')
      .flatMap(({ activities }) => activities)
      .filter(({ kind, status }) => (kind === 'build' || kind === 'story') && status !== 'skipped')
      .map(({ ref }) => ref),
  );
  const stories: Story[] = pack.projects
    .filter(({ id }) => refs.has(id))
    .map(({ title, story }) => ({ title, prompts: story }));
  if (stories.length === 0) {
    stories.push({ title: 'Something I have already made', prompts: pastWorkStory });
  }
  const sheets: string[] = [];
  for (let from = 0; from < stories.length; from += storiesASheet) {
    const id = from === 0 ? 'stories' : `stories-${from / storiesASheet + 1}`;
    const here = stories.slice(from, from + storiesASheet);
    const lines = '<i></i>'.repeat(here.length === 1 ? 3 : 1);
    sheets.push(
      [
        `<section class="sheet stories">`,
        `<div class="head"><h2 id="${id}">The story in five points${from === 0 ? '' : ', continued'}</h2></div>`,
        '<p class="under">A word or two to each; then tell all five aloud in two minutes.</p>',
        ...here.map(
          ({ title, prompts }) =>
            `<h3>${escapeHtml(shorten(plainText(title), 100))}</h3>\n<ol>${prompts.map((prompt) => `<li>${escapeHtml(shorten(plainText(prompt), 220))}<div class="lines" aria-hidden="true">${lines}</div></li>`).join('')}</ol>`,
        ),
        '</section>',
      ].join('\n'),
    );
  }
  return sheets;
}
