/** Areas of topics that are asked about together. */
export interface AreaGroup {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
}

/** Six groups of areas: as many sliders as a tired person will set. */
export const areaGroups: readonly AreaGroup[] = [
  {
    id: 'maths',
    title: 'Probability, statistics, experiments',
    areas: ['maths-stats', 'experiments-product'],
  },
  {
    id: 'learning',
    title: 'Machine learning: models, overfitting, metrics',
    areas: ['core-ml', 'models'],
  },
  {
    id: 'data',
    title: 'Python, SQL and preparing data',
    areas: ['python-sql', 'data-prep'],
  },
  {
    id: 'deep',
    title: 'Neural networks and language models',
    areas: ['deep-learning', 'nlp-llm'],
  },
  {
    id: 'systems',
    title: 'Models in use: deployment, monitoring',
    areas: ['systems'],
  },
  {
    id: 'speaking',
    title: 'Speaking: your projects and yourself',
    areas: ['communication'],
  },
];

/** What the numbers from 0 to 5 mean, for a person. */
export const levelWords: readonly string[] = [
  'new to me',
  'heard of it',
  'read about it',
  'used it',
  'could explain it',
  'know it: plan no lessons',
];

/** `3 ■■■□□ used it`. */
export function drawLevel(level: number): string {
  return `${level} ${'■'.repeat(level)}${'□'.repeat(5 - level)} ${levelWords[level] ?? ''}`;
}
