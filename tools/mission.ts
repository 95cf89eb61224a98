import type { Evidence, EvidenceType, MissionRow } from './find-missing.js';

type Options = Omit<Evidence, 'type' | 'id' | 'says'>;
const evidence =
  (type: EvidenceType) =>
  (id: string, says: readonly RegExp[], options: Options = {}): Evidence => ({
    type,
    id,
    says,
    ...options,
  });
const step = evidence('step');
const kind = evidence('kind');
const topic = evidence('topic');
const resource = evidence('resource');
const project = evidence('project');
const question = (id: string, ofKind: string, says: readonly RegExp[]): Evidence => ({
  type: 'question',
  id,
  says,
  with: { kind: ofKind },
});
const point = (id: string, ofKind: string, says: readonly RegExp[]): Evidence => ({
  ...question(id, ofKind, says),
  in: 'keyPoints',
});

const projectIds = ['house-prices', 'spam-filter', 'customer-segments', 'review-sentiment'];
/** The same point of the story of each of the four projects. */
const storyPoint = (place: number, says: RegExp): readonly Evidence[] =>
  projectIds.map((id) => project(id, [says], { in: `story.${place}` }));

const habit = (
  ofStep: 'communication' | 'unexpected',
  id: string,
  title: RegExp,
  drills: Readonly<Record<string, RegExp>>,
): readonly Evidence[] => [
  { type: 'habit', id, says: [title], with: { step: ofStep } },
  ...Object.entries(drills).map(
    ([drill, says]): Evidence => ({
      type: 'drill',
      id: drill,
      says: [says],
      with: { step: ofStep, habit: id },
    }),
  ),
];

/** What the pack is for, row by row, with the content that answers it. */
export const missionRows: readonly MissionRow[] = [
  {
    step: 1,
    item: 'conceptual questions: the basics in plain language',
    evidence: [
      step('question-types', [/conceptual/i, /practical/i, /coding/i, /project/i], { in: 'why' }),
      kind('conceptual', [/plain language/i, /textbook/i], { in: 'tests' }),
      kind('conceptual', [/what is/i], { in: 'recognise' }),
      kind('conceptual', [/definition/i, /example/i], { in: 'goodAnswer' }),
    ],
  },
  {
    step: 1,
    item: 'conceptual: supervised against unsupervised learning',
    evidence: [
      question('supervised-vs-unsupervised', 'conceptual', [
        /\blabels?\b/i,
        /without/i,
        /structure/i,
      ]),
    ],
  },
  {
    step: 1,
    item: 'conceptual: what overfitting is and how to prevent it',
    evidence: [question('what-is-overfitting', 'conceptual', [/noise/i, /prevent/i, /held-out/i])],
  },
  {
    step: 1,
    item: 'conceptual: what regularisation is for',
    evidence: [question('why-regularise', 'conceptual', [/purpose/i, /penalty/i, /new data/i])],
  },
  {
    step: 1,
    item: 'practical questions: how you decide, with no single right answer',
    evidence: [
      kind('practical', [/no single right answer/i, /decide/i], { in: 'tests' }),
      kind('practical', [/would you/i], { in: 'recognise' }),
      kind('practical', [/assumption/i], { in: 'goodAnswer' }),
    ],
  },
  {
    step: 1,
    item: 'practical: missing values in a data set',
    evidence: [
      question('missing-values-in-practice', 'practical', [/missing/i, /drop/i, /median/i, /why/i]),
    ],
  },
  {
    step: 1,
    item: 'practical: high accuracy and poor precision',
    evidence: [
      question('accurate-but-imprecise', 'practical', [/accuracy/i, /precision/i, /threshold/i]),
    ],
  },
  {
    step: 1,
    item: 'practical: logistic regression or a decision tree',
    evidence: [
      question('logistic-or-tree', 'practical', [/logistic regression/i, /decision tree/i]),
    ],
  },
  {
    step: 1,
    item: 'coding questions: write or walk through code, and explain it',
    evidence: [
      kind('coding', [/\bcode\b/i, /explain/i], { in: 'tests' }),
      kind('coding', [/walk me through/i], { in: 'recognise' }),
      kind('coding', [/talking/i], { in: 'goodAnswer' }),
    ],
  },
  {
    step: 1,
    item: 'coding: load and clean data',
    evidence: [
      question('load-and-clean', 'coding', [/read_csv/, /duplicate/i, /def load_and_clean/]),
    ],
  },
  {
    step: 1,
    item: 'coding: build a model with scikit-learn',
    evidence: [question('fit-sklearn-model', 'coding', [/scikit-learn/i, /\.fit\(/, /Pipeline/])],
  },
  {
    step: 1,
    item: 'coding: evaluate it with accuracy, precision, recall, F1',
    evidence: [
      question('evaluate-classifier', 'coding', [
        /accuracy/,
        /precision/,
        /recall/,
        /\bf1/i,
        /def evaluate/,
      ]),
    ],
  },
  {
    step: 1,
    item: 'project questions: your own work, with clarity and insight',
    evidence: [
      kind('project', [/yourself/i, /decisions/i], { in: 'tests' }),
      kind('project', [/challenges/i, /goal/i], { in: 'recognise' }),
      kind('project', [/five points/i], { in: 'goodAnswer' }),
    ],
  },
  {
    step: 1,
    item: 'project: tell me about a machine-learning project of yours',
    evidence: [question('tell-me-about-a-project', 'project', [/project of yours/i])],
  },
  {
    step: 1,
    item: 'project: its goal and your approach',
    evidence: [question('project-goal-approach', 'project', [/goal/i, /approach/i])],
  },
  {
    step: 1,
    item: 'project: challenges and how you solved them',
    evidence: [question('project-challenges', 'project', [/challenges/i, /solve/i])],
  },

  {
    step: 2,
    item: 'supervised and unsupervised learning',
    evidence: [topic('what-is-ml', [/supervised/i, /unsupervised/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'classification and regression',
    evidence: [
      topic('what-is-ml', [/classification/i, /regression/i], { in: 'essentials' }),
      question('classification-vs-regression', 'conceptual', [/classification/i, /regression/i]),
    ],
  },
  {
    step: 2,
    item: 'linear regression',
    evidence: [topic('linear-regression', [/least squares/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'logistic regression',
    evidence: [topic('logistic-regression', [/sigmoid/i, /probability/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'decision trees',
    evidence: [topic('decision-trees', [/gini/i, /split/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'k-nearest neighbours',
    evidence: [topic('knn', [/neighbours/i, /distance/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'support vector machines',
    evidence: [topic('svm', [/margin/i, /support vectors/i, /kernel/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'random forests',
    evidence: [topic('random-forest', [/bagging|bootstrap/i, /trees/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'the trade-off between bias and variance',
    evidence: [
      topic('bias-variance', [/bias/i, /variance/i], { in: 'essentials' }),
      question('bias-variance-tradeoff', 'conceptual', [/bias/i, /variance/i]),
    ],
  },
  {
    step: 2,
    item: 'accuracy',
    evidence: [topic('classification-metrics', [/\*\*accuracy\*\*/i], { in: 'essentials' })],
  },
  {
    step: 2,
    item: 'precision',
    evidence: [
      topic('classification-metrics', [/\*\*precision\*\*/i], { in: 'essentials' }),
      question('precision-vs-recall', 'conceptual', [/precision/i]),
    ],
  },
  {
    step: 2,
    item: 'recall',
    evidence: [
      topic('classification-metrics', [/\*\*recall\*\*/i], { in: 'essentials' }),
      question('precision-vs-recall', 'conceptual', [/recall/i]),
    ],
  },
  {
    step: 2,
    item: 'F1',
    evidence: [
      topic('classification-metrics', [/\*\*F1\*\*/, /harmonic mean/i], { in: 'essentials' }),
    ],
  },
  {
    step: 2,
    item: 'ROC-AUC',
    evidence: [
      topic('roc-pr-thresholds', [/\bROC\b/, /\bAUC\b/], { in: 'essentials' }),
      question('what-is-roc-auc', 'conceptual', [/AUC/, /positive/i]),
    ],
  },
  {
    step: 2,
    item: "for beginners: Andrew Ng's machine-learning course on Coursera",
    evidence: [
      step('foundations', [/Andrew Ng/, /Coursera/], { in: 'why' }),
      resource('ng-ml', [/Andrew Ng/, /^https:\/\/www\.coursera\.org\//m]),
    ],
  },
  {
    step: 2,
    item: "for beginners: Khan Academy's statistics",
    evidence: [
      step('foundations', [/Khan Academy/], { in: 'why' }),
      resource('khan-stats', [
        /Khan Academy/,
        /statistics/i,
        /^https:\/\/www\.khanacademy\.org\//m,
      ]),
    ],
  },
  {
    step: 2,
    item: "for beginners: scikit-learn's own documentation",
    evidence: [
      step('foundations', [/scikit-learn's own documentation/], { in: 'why' }),
      resource('sk-getting-started', [/^https:\/\/scikit-learn\.org\/stable\//m], {
        with: { kind: 'docs' },
      }),
    ],
  },

  {
    step: 3,
    item: 'predict house prices (regression)',
    evidence: [
      step('projects', [/house prices/i], { in: 'why' }),
      project('house-prices', [/house prices/i, /linear-regression/, /regression-metrics/]),
    ],
  },
  {
    step: 3,
    item: 'classify e-mail as spam or not (classification)',
    evidence: [
      step('projects', [/spam/i], { in: 'why' }),
      project('spam-filter', [/spam or not/i, /classification-metrics/]),
    ],
  },
  {
    step: 3,
    item: 'segment customers (clustering)',
    evidence: [
      step('projects', [/segment customers/i], { in: 'why' }),
      project('customer-segments', [/segments/i, /kmeans/]),
    ],
  },
  {
    step: 3,
    item: 'sentiment of product reviews (text)',
    evidence: [
      step('projects', [/reviews/i], { in: 'why' }),
      project('review-sentiment', [/reviews/i, /text-preprocessing/]),
    ],
  },
  {
    step: 3,
    item: 'a project is well documented, however small',
    evidence: [
      step('projects', [/write-up/i], { in: 'done' }),
      ...projectIds.map((id) => project(id, [/\b(?:page|note)\b/i], { in: 'milestones' })),
    ],
  },
  {
    step: 3,
    item: 'story: the problem solved',
    evidence: [
      step('projects', [/the problem it solved/i], { in: 'why' }),
      point('tell-me-about-a-project', 'project', [/problem/i]),
      ...storyPoint(0, /\bwho|whose|what\b/i),
    ],
  },
  {
    step: 3,
    item: 'story: how the data was cleaned',
    evidence: [
      step('projects', [/how the data was cleaned/i], { in: 'why' }),
      point('tell-me-about-a-project', 'project', [/fault of the data|clean/i]),
      ...storyPoint(1, /mistakes|handled|repeated|returned|hidden|strip|rule/i),
    ],
  },
  {
    step: 3,
    item: 'story: why this model',
    evidence: [
      step('projects', [/why this model/i], { in: 'why' }),
      point('tell-me-about-a-project', 'project', [/reason for the model/i]),
      ...storyPoint(2, /\bwhy\b/i),
    ],
  },
  {
    step: 3,
    item: 'story: which metrics',
    evidence: [
      step('projects', [/which metrics/i], { in: 'why' }),
      point('tell-me-about-a-project', 'project', [/metric/i]),
      ...storyPoint(3, /MAE|precision|silhouette|F1/),
    ],
  },
  {
    step: 3,
    item: 'story: what was learned',
    evidence: [
      step('projects', [/what you learned/i], { in: 'why' }),
      point('tell-me-about-a-project', 'project', [/learned/i]),
      ...storyPoint(4, /gave it away|teach|noticed|found out|next time/i),
    ],
  },

  {
    step: 4,
    item: 'accuracy against F1',
    evidence: [question('accuracy-vs-f1', 'conceptual', [/accuracy/i, /\bF1\b/, /harmonic mean/i])],
  },
  {
    step: 4,
    item: 'imbalanced data',
    evidence: [question('handle-imbalance', 'practical', [/imbalanced/i, /recall/i, /resampl/i])],
  },
  {
    step: 4,
    item: 'cross-validation and why',
    evidence: [
      question('why-cross-validation', 'conceptual', [/cross-validation/i, /fold/i, /why/i]),
    ],
  },
  {
    step: 4,
    item: 'missing values',
    evidence: [
      question('missing-values-in-practice', 'practical', [/missing values/i]),
      question('kinds-of-missingness', 'conceptual', [/missing/i]),
    ],
  },
  {
    step: 4,
    item: 'a time your model did not perform as expected',
    evidence: [question('model-underperformed', 'project', [/did not perform as expected/i])],
  },
  {
    step: 4,
    item: 'mode of practice: write the answer down',
    evidence: [step('practice', [/write it down/i], { in: 'why' })],
  },
  {
    step: 4,
    item: 'mode of practice: say it aloud',
    evidence: [step('practice', [/say it aloud/i], { in: 'why' })],
  },
  {
    step: 4,
    item: 'mode of practice: explain it to a friend or the mirror',
    evidence: [step('practice', [/friend/i, /mirror/i], { in: 'why' })],
  },

  {
    step: 5,
    item: 'start by defining the key terms',
    evidence: habit('communication', 'define-first', /defin/i, {
      'define-before-answering': /definition/i,
      'five-terms-no-help': /terms/i,
      'mend-the-circle': /definition/i,
    }),
  },
  {
    step: 5,
    item: 'give an example',
    evidence: habit('communication', 'give-example', /example/i, {
      'example-before-formula': /example/i,
      'example-and-near-miss': /example/i,
      'one-idea-three-worlds': /idea/i,
    }),
  },
  {
    step: 5,
    item: 'avoid jargon unless the listener knows it',
    evidence: habit('communication', 'avoid-jargon', /jargon/i, {
      'forest-without-the-words': /word/i,
      'three-listeners-traffic-light': /listener/i,
      'status-report-for-the-owner': /owner/i,
    }),
  },
  {
    step: 5,
    item: 'keep the answer short but informative',
    evidence: habit('communication', 'keep-it-short', /short but informative/i, {
      'answer-first-then-stop': /stop/i,
      'cut-the-ramble': /words/i,
      'sixty-thirty-fifteen': /seconds/i,
    }),
  },

  {
    step: 6,
    item: 'admit what you have not worked on, and say how you would approach it',
    evidence: habit('unexpected', 'admit-honestly', /admit.*approach/i, {
      'unknown-algorithm': /honest/i,
      'tool-you-never-used': /used/i,
      'half-remembered-formula': /formula/i,
    }),
  },
  {
    step: 6,
    item: 'walk through your reasoning aloud',
    evidence: habit('unexpected', 'think-aloud', /reasoning aloud/i, {
      'read-code-aloud': /aloud/i,
      'score-dropped-overnight': /score/i,
      'make-customers-happier': /customers/i,
    }),
  },
  {
    step: 6,
    item: 'show curiosity and the wish to read on',
    evidence: habit('unexpected', 'stay-curious', /curiosity.*read on/i, {
      'what-you-would-read-next': /read/i,
      'say-it-back-and-ask': /question/i,
      'questions-for-the-team': /ask/i,
    }),
  },
  {
    step: 6,
    item: 'humility and problem-solving over perfection; no panic',
    evidence: [step('unexpected', [/humility/i, /perfection/i, /not panic/i], { in: 'why' })],
  },
];
