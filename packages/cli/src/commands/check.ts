import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import type { Pack, Problem } from '@mlprep/core';
import { kindIds } from '@mlprep/core';
import { readPack } from '@mlprep/core/node';
import { parseProfile } from '@mlprep/planner';
import { printProblems } from '../console/print-problems.js';
import { readPlanFolder } from '../disk/plan-folder.js';
import { readIfThere } from '../disk/read-folder.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { readNow } from '../read-now.js';

/** What was checked, in a sentence, and what is wrong with it. */
interface Checked {
  readonly summary: string;
  readonly problems: readonly Problem[];
}

/** `mlprep check`: a pack, a profile, or a plan's folder; exit code 1 when it has an error. */
export async function runCheck(
  given: string | undefined,
  options: { readonly json?: boolean },
  environment: Environment,
): Promise<number> {
  const shown = given ?? (await whatIsHere(environment.cwd));
  const checked = await checkPath(shown, environment);
  const failed = checked.problems.some((problem) => problem.severity === 'error');
  if (options.json) {
    environment.out(`${JSON.stringify({ ok: !failed, problems: checked.problems }, null, 2)}\n`);
  } else {
    environment.out(`${printProblems(checked.problems)}${checked.summary}\n`);
  }
  return failed ? exitCode.problems : exitCode.done;
}

async function whatIsHere(cwd: string): Promise<string> {
  for (const [path, shown] of [
    ['mlprep.yaml', 'mlprep.yaml'],
    ['plan.json', '.'],
    ['pack.yaml', '.'],
    ['prep/plan.json', 'prep'],
    ['content/pack.yaml', 'content'],
  ] as const) {
    if (await isThere(join(cwd, path))) return shown;
  }
  throw new Stop(
    exitCode.usage,
    'Cannot find anything to check here',
    'name a profile, the folder of a plan, or the folder of a pack: mlprep check prep',
  );
}

async function checkPath(shown: string, environment: Environment): Promise<Checked> {
  const path = resolve(environment.cwd, shown);
  if (!(await isThere(path))) {
    throw new Stop(exitCode.usage, `Cannot find "${shown}"`, 'check the path');
  }
  const name = basename(path);
  if (name === 'plan.json' || name === 'pack.yaml') return checkPath(dirname(shown), environment);
  if (await isThere(join(path, 'plan.json'))) return checkPlan(path, shown);
  if (await isThere(join(path, 'pack.yaml'))) return checkPack(path, shown);
  if ((await stat(path)).isDirectory()) {
    throw new Stop(
      exitCode.usage,
      `Cannot tell what "${shown}" is`,
      'the folder of a plan holds plan.json, that of a pack pack.yaml',
    );
  }
  return checkProfile(path, shown, environment);
}

async function checkPack(path: string, shown: string): Promise<Checked> {
  const result = await readPack(path);
  const problems = result.ok ? result.warnings : result.problems;
  return {
    summary: result.ok ? describePack(result.value) : count(problems),
    problems: problems.map((problem) => ({
      ...problem,
      location: {
        ...problem.location,
        file: `${shown.replace(/\/$/, '')}/${problem.location.file}`,
      },
    })),
  };
}

async function checkPlan(path: string, shown: string): Promise<Checked> {
  const folder = await readPlanFolder(path, shown.replace(/\/$/, ''), pack);
  const { plan, problems } = folder;
  if (plan === undefined) return { summary: count(problems), problems };
  const sessions = plan.sessions.filter(({ status }) => status === 'planned').length;
  const ticked = folder.progress.filter((entry) => entry.status === 'done').length;
  return {
    summary: `A plan of ${sessions} session${sessions === 1 ? '' : 's'}, ${ticked} box${ticked === 1 ? '' : 'es'} ticked, revision ${plan.revision}: ${count(problems)}`,
    problems,
  };
}

async function checkProfile(
  path: string,
  shown: string,
  environment: Environment,
): Promise<Checked> {
  const result = parseProfile((await readIfThere(path)) ?? '', {
    now: readNow(undefined, environment),
    timezone: environment.timezone(),
    file: shown,
    pack,
  });
  const problems = result.ok ? result.warnings : result.problems;
  const interview = result.ok ? result.value.interviews.at(-1)?.at : undefined;
  return {
    summary:
      interview === undefined
        ? count(problems)
        : `A profile for an interview on ${interview.replace('T', ' at ')}: ${count(problems)}`,
    problems,
  };
}

function describePack(checked: Pack): string {
  const words = checked.questions.reduce((sum, { answer }) => sum + answer.split(/\s+/).length, 0);
  const lessons = checked.topics.reduce(
    (sum, { essentials }) => sum + essentials.split(/\s+/).length,
    0,
  );
  const minutes = checked.topics.reduce(
    (sum, topic) => sum + topic.minutes.essentials + topic.minutes.deep,
    0,
  );
  const rows: readonly (readonly [string, string])[] = [
    [
      'topics',
      `${checked.topics.length} (${lessons} words of essentials, ${Math.round(minutes / 60)} h)`,
    ],
    [
      'questions',
      `${checked.questions.length} (${kindIds
        .map(
          (kind) =>
            `${kind} ${checked.questions.filter((question) => question.kind === kind).length}`,
        )
        .join(', ')}; levels ${[1, 2, 3]
        .map((level) => checked.questions.filter((question) => question.level === level).length)
        .join(' / ')}; ${words} words of answers)`,
    ],
    ['projects', String(checked.projects.length)],
    ['drills', String(checked.drills.length)],
    ['mocks', String(checked.mocks.length)],
    ['resources', String(checked.resources.length)],
  ];
  return `${checked.title} ${checked.version}: no problem\n${rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`).join('\n')}`;
}

function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problem';
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const part = (number: number, word: string): readonly string[] =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  return [...part(errors, 'error'), ...part(warnings, 'warning')].join(', ');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
