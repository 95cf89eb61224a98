import type { Drill, Kind, Mock, Pack, Project, Question, Resource, Topic } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { pageOf } from '../text/activity-words.js';
import { linkText } from '../text/inline.js';
import { pastWorkStory } from './past-work-story.js';

/** Writes a link from one page of the library to another, or plain text where there is no page. */
type LinkTo = (page: string, title: string) => string;

/**
 * Renders a page for each thing a plan uses: topics, questions, projects, drills, mock interviews
 * and kinds of question, and the files of its coding questions.
 *
 * @returns path below `library/` → text
 */
export function renderLibrary(plan: Plan, pack: Pack): ReadonlyMap<string, string> {
  const pages = pagesOf(plan, pack);
  const link: LinkTo = (page, title) =>
    pages.has(page) ? `[${linkText(title)}](../${page})` : title;
  const files = new Map<string, string>();
  const add = (page: string, text: string): void => {
    if (pages.has(page)) files.set(page, text);
  };
  for (const kind of pack.kinds) add(`kinds/${kind.id}.md`, renderKind(kind));
  for (const topic of pack.topics) add(`topics/${topic.id}.md`, renderTopic(topic, pack, link));
  for (const project of pack.projects) {
    add(`projects/${project.id}.md`, renderProject(project, pack, link));
  }
  add('projects/past-work.md', renderPastWork(pack));
  for (const drill of pack.drills) add(`drills/${drill.id}.md`, renderDrill(drill, pack));
  for (const mock of pack.mocks) add(`mocks/${mock.id}.md`, renderMock(mock, pack, link));
  for (const question of pack.questions) {
    const page = `questions/${question.id}.md`;
    if (!pages.has(page)) continue;
    add(page, renderQuestion(question, pack, link));
    if (question.code === undefined) continue;
    files.set(`code/${question.id}/starter.py`, `${question.code.starter.trimEnd()}\n`);
    files.set(`code/${question.id}/test_solution.py`, `${question.code.tests.trimEnd()}\n`);
  }
  return files;
}

/**
 * Renders one item of a pack as a page without links to other pages, whatever plan there is.
 *
 * @param pack - where to look
 * @param id - id of a topic, question, project, drill, mock interview or kind of question
 * @returns the pages of all items with that id, in that order; empty when there is none
 */
export function renderItem(pack: Pack, id: string): readonly string[] {
  const plain: LinkTo = (_, title) => title;
  const pick = <T extends { readonly id: string }>(
    items: readonly T[],
    render: (item: T) => string,
  ): readonly string[] => items.filter((item) => item.id === id).map(render);
  return [
    ...pick(pack.topics, (topic) => renderTopic(topic, pack, plain)),
    ...pick(pack.questions, (question) => renderQuestion(question, pack, plain, true)),
    ...pick(pack.projects, (project) => renderProject(project, pack, plain)),
    ...pick(pack.drills, (drill) => renderDrill(drill, pack)),
    ...pick(pack.mocks, (mock) => renderMock(mock, pack, plain)),
    ...pick(pack.kinds, renderKind),
  ];
}

/** Pages that the plan's activities open, and those its mock interviews send the learner to. */
function pagesOf(plan: Plan, pack: Pack): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const session of plan.sessions) {
    for (const activity of session.activities) {
      const page = pageOf(activity);
      if (page !== undefined) pages.add(page);
      const mock =
        activity.kind === 'mock' ? pack.mocks.find(({ id }) => id === activity.ref) : undefined;
      for (const part of mock?.parts ?? []) {
        for (const id of part.questions) pages.add(`questions/${id}.md`);
        for (const id of part.drills) pages.add(`drills/${id}.md`);
      }
    }
  }
  return pages;
}

function page(...blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/\n/g, '\n  ')}`).join('\n');
}

function folded(summary: string, ...blocks: readonly string[]): string {
  return `<details>\n<summary>${summary}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;
}

function renderResource(resource: Resource | undefined): string {
  if (resource === undefined) return '';
  const minutes = resource.minutes > 0 ? `, about ${resource.minutes} min` : '';
  return `[${linkText(resource.title)}](${resource.url}) (${resource.kind}, ${resource.cost}${minutes})`;
}

function resourcesOf(pack: Pack, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => renderResource(pack.resources.find((resource) => resource.id === id)))
    .filter((line) => line !== '');
}

function topicLinks(pack: Pack, ids: readonly string[], link: LinkTo): string {
  return ids
    .map((id) => {
      const topic = pack.topics.find((candidate) => candidate.id === id);
      return topic === undefined ? id : link(`topics/${id}.md`, topic.title);
    })
    .join(' · ');
}

function renderKind(kind: Kind): string {
  return page(
    `# ${kind.title}`,
    '## What it tests',
    kind.tests,
    '## How to recognise it',
    kind.recognise,
    '## What a good answer sounds like',
    kind.goodAnswer,
    '## An example',
    kind.example,
  );
}

function renderTopic(topic: Topic, pack: Pack, link: LinkTo): string {
  const questions = pack.questions.filter((question) => question.topics[0] === topic.id);
  return page(
    `# ${topic.title}`,
    topic.summary,
    topic.requires.length > 0
      ? `*Stands on:* ${topicLinks(pack, topic.requires, link)}`
      : undefined,
    topic.helps.length > 0 ? `*Easier after:* ${topicLinks(pack, topic.helps, link)}` : undefined,
    'After this you',
    bullets(topic.objectives),
    '## Essentials',
    topic.essentials,
    '## Check yourself',
    bullets(topic.checks),
    '## Going deeper',
    bullets(
      topic.deeper.map(({ resource, what }) => {
        const found = pack.resources.find(({ id }) => id === resource);
        return `${renderResource(found)}: ${what}`;
      }),
    ),
    questions.length > 0 ? '## Asked about it' : undefined,
    bullets(questions.map((question) => link(`questions/${question.id}.md`, question.title))),
    `*Weight ${topic.weight} of 5.* ${topic.weightReason}`,
  );
}

function renderQuestion(question: Question, pack: Pack, link: LinkTo, isAlone = false): string {
  const kind = pack.kinds.find(({ id }) => id === question.kind);
  const detail = question.prompt.slice(question.title.length).trim();
  const level = ['', 'easy', 'middling', 'hard'][question.level];
  const code = question.code;
  return page(
    `# ${question.title}`,
    `*${kind?.title ?? question.kind} · ${level} · ${question.minutes} min · topic: ${topicLinks(pack, question.topics, link)}*`,
    detail,
    code === undefined
      ? 'Say your answer aloud first, in about a minute. Then compare.'
      : `${
          isAlone
            ? 'Save the starter as `solution.py` and the tests as `test_solution.py` in one folder, and write it there.'
            : `Copy \`../code/${question.id}/starter.py\` to \`solution.py\` in the same folder and write it there.`
        } Then run \`python3 -m unittest\` in that folder${
          code.needs.length > 0 ? ` (needs ${code.needs.join(', ')})` : ''
        }.`,
    code === undefined ? undefined : ['```python', code.starter.trimEnd(), '```'].join('\n'),
    code === undefined || !isAlone
      ? undefined
      : folded('The tests', ['```python', code.tests.trimEnd(), '```'].join('\n')),
    folded(
      'Key points to check yourself against',
      question.keyPoints
        .map((point) => `- [ ] ${point.must ? '**must** ' : ''}${point.text}`)
        .join('\n'),
    ),
    folded(
      'The answer',
      question.answer,
      ...(code === undefined ? [] : [['```python', code.solution.trimEnd(), '```'].join('\n')]),
    ),
    folded('Common mistakes', bullets(question.mistakes)),
    folded(
      'What they may ask next',
      bullets(
        question.followUps.map(({ prompt, hint, ref }) => {
          const target = ref === undefined ? undefined : refLink(pack, ref, link);
          const help = [hint, target === undefined ? undefined : `See: ${target}`]
            .filter((part) => part !== undefined)
            .join(' ');
          return help === '' ? prompt : `${prompt} *${help}*`;
        }),
      ),
    ),
    question.resources.length > 0 ? '## Read more' : undefined,
    bullets(resourcesOf(pack, question.resources)),
  );
}

function refLink(pack: Pack, ref: string, link: LinkTo): string {
  const question = pack.questions.find(({ id }) => id === ref);
  if (question !== undefined) return link(`questions/${ref}.md`, question.title);
  return topicLinks(pack, [ref], link);
}

function renderProject(project: Project, pack: Pack, link: LinkTo): string {
  return page(
    `# ${project.title}`,
    `*Uses:* ${topicLinks(pack, project.topics, link)}`,
    '## Brief',
    project.brief,
    '## Data',
    project.dataset,
    '## Milestones',
    ...project.milestones.flatMap((milestone, index) => [
      `### ${index + 1}. ${milestone.title} · ${milestone.minutes} min`,
      `**To show:** ${milestone.deliverable}`,
      milestone.checks.map((check) => `- [ ] ${check}`).join('\n'),
    ]),
    '## Your story in five points',
    'Write two or three sentences to each; then tell all five aloud in two minutes.',
    project.story.map((prompt, index) => `${index + 1}. ${prompt}`).join('\n'),
  );
}

function renderPastWork(pack: Pack): string {
  const step = pack.steps.find(({ id }) => id === 'projects');
  return page(
    '# The story of something you have already made',
    'A course exercise, a thesis, a table you cleaned at work: anything you did yourself will do.',
    '## Your story in five points',
    'Write two or three sentences to each; then tell all five aloud in two minutes.',
    pastWorkStory.map((prompt, index) => `${index + 1}. ${prompt}`).join('\n'),
    step?.why,
  );
}

function renderDrill(drill: Drill, pack: Pack): string {
  const step = pack.steps.find(({ id }) => id === drill.step);
  const habit = step?.habits.find(({ id }) => id === drill.habit);
  return page(
    `# ${drill.title}`,
    `*${step?.title ?? drill.step} · habit: ${habit?.title ?? drill.habit} · ${drill.minutes} min*`,
    drill.prompt,
    '## Good moves',
    bullets(drill.goodMoves),
    '## Avoid',
    bullets(drill.avoid),
    '## Check yourself',
    drill.selfCheck.map((check) => `- [ ] ${check}`).join('\n'),
  );
}

function renderMock(mock: Mock, pack: Pack, link: LinkTo): string {
  const titled = (items: readonly { readonly id: string; readonly title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? id;
  return page(
    `# ${mock.title}`,
    `*${mock.minutes} minutes. Set a clock, speak aloud, do not open the answers before the end.*`,
    ...mock.parts.flatMap((part) => [
      `## ${part.title} · ${part.minutes} min`,
      bullets([
        ...part.questions.map((id) => link(`questions/${id}.md`, titled(pack.questions, id))),
        ...part.drills.map((id) => link(`drills/${id}.md`, titled(pack.drills, id))),
      ]),
    ]),
    '## Score sheet',
    mock.scoring.map(({ id, text }) => `- [ ] **${id.replaceAll('-', ' ')}** ${text}`).join('\n'),
  );
}
