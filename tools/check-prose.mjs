// Compares all answers of the pack with each other, and measures how plainly answers and lessons
// are written. Fails where two answers share too long a phrase or too many, and where two questions
// are nearly the same; the measures of plain language are for the reader to judge.
//
//   node tools/check-prose.mjs [--worst N]    N pairs and hardest answers are named, 10 by default
import { pack } from '@mlprep/content';
import { countProse } from './prose/count-prose.mjs';
import { findNearDuplicates } from './prose/find-near-duplicates.mjs';
import { findSharedRuns } from './prose/find-shared-runs.mjs';
import { measureAreas } from './prose/measure-areas.mjs';
import { readingEase, sentenceLength } from './prose/reading-ease.mjs';
import { setPhrases } from './prose/set-phrases.mjs';

const runWords = 6;
const longestRunWords = 7;
const mostRuns = 5;
const mostAlike = { text: 0.25, title: 0.8 };

const [flag, value] = process.argv.slice(2);
const worst = flag === undefined ? 10 : Number(value);
if ((flag ?? '--worst') !== '--worst' || !Number.isInteger(worst) || worst < 0) {
  process.stderr.write('Usage: node tools/check-prose.mjs [--worst N]\n');
  process.exit(2);
}

let passed = 0;
let failed = 0;
const say = (line) => process.stdout.write(`${line}\n`);

function report(found, rule, show) {
  if (found.length === 0) passed += 1;
  else failed += 1;
  say(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${rule}`);
  for (const one of found) say(`     ${show(one)}`);
}

const answers = pack.questions.map(({ id, answer }) => ({ id, text: answer }));
const shared = findSharedRuns(answers, runWords, setPhrases);
const showShared = ({ ids, words, longest, runs, passages }) =>
  `${ids.join(' · ')}: ${words} words, the longest run ${longest}, ${runs} different runs of ` +
  `${runWords}: ${passages.map((passage) => `"${passage}"`).join(', ')}`;

say(`\n## Phrases that two of ${answers.length} answers share\n`);
say(`${shared.length} pairs share a run of ${runWords} words or more.`);
for (const pair of shared.slice(0, worst)) say(`- ${showShared(pair)}`);
report(
  shared.filter(({ longest }) => longest > longestRunWords),
  `no two share a run of more than ${longestRunWords} words`,
  showShared,
);
report(
  shared.filter(({ runs }) => runs > mostRuns),
  `no two share more than ${mostRuns} different runs of ${runWords} words`,
  showShared,
);

say('\n## Questions that are nearly the same\n');
const alike = findNearDuplicates(pack.questions, mostAlike);
const showAlike = ({ ids, text, title }) =>
  `${ids.join(' · ')}: title and answer ${text.toFixed(2)}, title ${title.toFixed(2)}`;
report(
  alike.filter(({ text }) => text > mostAlike.text),
  `no two are alike by more than ${mostAlike.text} in title and answer`,
  showAlike,
);
report(
  alike.filter(({ title }) => title > mostAlike.title),
  `no two are alike by more than ${mostAlike.title} in the title`,
  showAlike,
);

say('\n## Plain language\n');
say('Reading ease after Flesch (1948): 60 to 70 is plain English, below 30 very hard.\n');
const areaOf = new Map(pack.topics.map(({ id, area }) => [id, area]));
const lessons = measureAreas(pack.topics.map(({ area, essentials: text }) => ({ area, text })));
const answersByArea = measureAreas(
  pack.questions.map(({ topics, answer }) => ({ area: areaOf.get(topics[0]), text: answer })),
);
say('| area | lessons | ease | words a sentence | answers | ease | words a sentence |');
say('|---|--:|--:|--:|--:|--:|--:|');
const cells = ({ texts, ease, wordsPerSentence }) =>
  `${texts} | ${ease.toFixed(1)} | ${wordsPerSentence.toFixed(1)}`;
for (const lesson of lessons) {
  const own = answersByArea.find(({ area }) => area === lesson.area);
  say(`| ${lesson.area} | ${cells(lesson)} | ${own === undefined ? '0 | |' : cells(own)} |`);
}
say('\nThe hardest answers:\n');
const hardest = answers
  .map(({ id, text }) => ({ id, counts: countProse(text) }))
  .sort((a, b) => readingEase(a.counts) - readingEase(b.counts));
for (const { id, counts } of hardest.slice(0, worst)) {
  const length = sentenceLength(counts).toFixed(1);
  say(`- ${id}: ease ${readingEase(counts).toFixed(1)}, ${length} words a sentence`);
}

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
