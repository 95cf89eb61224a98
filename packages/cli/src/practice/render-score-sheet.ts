import { formatDay } from '@mlprep/formats';
import { gradeNames } from './grade-answer.js';
import { sayMinutes } from './minutes.js';
import type { MockItem, MockRecord } from './mock-record.js';

/** Renders the scoring sheet of a mock interview as Markdown; what was not reached says so. */
export function renderScoreSheet(record: MockRecord): string {
  const { mock, date, items, scores } = record;
  const points = [...scores.values()].reduce<number>((sum, value) => sum + value, 0);
  const total =
    scores.size === mock.scoring.length
      ? `Score: ${points} of ${2 * mock.scoring.length}`
      : `Score: ${points} of ${2 * scores.size}, ${mock.scoring.length - scores.size} lines still open`;
  return [
    `# Mock interview: ${mock.title}`,
    `${formatDay(date)} ${date.slice(0, 4)} · ${mock.minutes} min · ${total}`,
    '## Time',
    [
      '| part | took | of |',
      '|---|--:|--:|',
      ...mock.parts.map((_, part) => timeRow(record, part)),
    ].join('\n'),
    '## Answers',
    ...items.map(renderAnswer),
    '## Score',
    mock.scoring
      .map(({ id, text }) => {
        const score = scores.get(id);
        return `- **${id.replaceAll('-', ' ')}**: ${score === undefined ? 'open' : `${score} of 2`}. ${text}`;
      })
      .join('\n'),
    '## Next time',
    nextTime(record),
  ]
    .join('\n\n')
    .concat('\n');
}

function timeRow({ mock, items }: MockRecord, part: number): string {
  const times = items.filter((item) => item.part === part).map(({ minutes }) => minutes);
  const isKnown = times.every((minutes) => minutes !== undefined);
  const took = times.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  const { title = '', minutes = 0 } = mock.parts[part] ?? {};
  return `| ${title.replaceAll('|', '\\|')} | ${isKnown ? sayMinutes(took) : '–'} | ${minutes} min |`;
}

function renderAnswer({ item, grade, comparison, checks }: MockItem): string {
  const box = (isTicked: boolean | undefined): string => `- [${isTicked ? 'x' : ' '}]`;
  if (item.type === 'drill') {
    const { title, selfCheck } = item.drill;
    const lines = selfCheck.map((text, index) => `${box(checks?.[index])} ${text}`);
    return [`### ${title}`, checks === undefined ? 'Not looked at.' : lines.join('\n')].join(
      '\n\n',
    );
  }
  const { title, keyPoints, mistakes } = item.question;
  if (comparison === undefined) return `### ${title}\n\nNot looked at.`;
  const made = mistakes.filter((_, index) => comparison.made[index]);
  return [
    `### ${title}`,
    grade === undefined ? 'Not graded.' : `Grade ${grade} (${gradeNames[grade]})`,
    keyPoints
      .map(
        ({ must, text }, index) =>
          `${box(comparison.said[index])} ${must ? '**must** ' : ''}${text}`,
      )
      .join('\n'),
    ...(made.length === 0 ? [] : [`Mistakes:\n\n${made.map((text) => `- ${text}`).join('\n')}`]),
  ].join('\n\n');
}

/** What was missing: musts, and lines of the scoring that got nothing. */
function nextTime({ mock, items, scores }: MockRecord): string {
  const musts = items.flatMap(({ item, comparison }) =>
    item.type === 'drill' || comparison === undefined
      ? []
      : item.question.keyPoints
          .filter(({ must }, index) => must && !comparison.said[index])
          .map(({ text }) => `- Say: ${text}`),
  );
  const lines = mock.scoring
    .filter(({ id }) => scores.get(id) === 0)
    .map(({ id }) => `- Practise: ${id.replaceAll('-', ' ')}`);
  const all = [...musts, ...lines];
  return all.length === 0 ? 'Nothing that had to be said is missing.' : all.join('\n');
}
