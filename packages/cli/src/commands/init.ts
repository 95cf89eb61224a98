import { join } from 'node:path';
import { pack } from '@mlprep/content';
import { parseYamlSource } from '@mlprep/core';
import { parseProfile } from '@mlprep/planner';
import { commandLine, printProblems } from '../console/print-problems.js';
import { findCalendars } from '../disk/find-calendars.js';
import { readIfThere } from '../disk/read-folder.js';
import { writeFileWhole } from '../disk/write-file.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { askChoice } from '../init/ask-choice.js';
import { cannotWrite } from '../init/cannot-write.js';
import type { Prompter } from '../init/prompter.js';
import { runWizard } from '../init/run-wizard.js';
import { type ProfileThere, profileFile } from '../init/wizard-session.js';
import { writeProfile } from '../init/write-profile.js';
import { readNow } from '../read-now.js';
import { nameFlags, type ProfileFlags, readProfileFlags } from '../read-profile-flags.js';

/** The options of `mlprep init`, as the command line gives them. */
export interface InitOptions extends ProfileFlags {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly now?: string;
}

/**
 * `mlprep init`: a few questions, a preview of the plan they lead to, and on yes `mlprep.yaml`.
 * With `--yes` the flags are the answers and nothing is asked.
 *
 * @param openPrompter - how to ask; by default on the process's terminal
 */
export async function runInit(
  options: InitOptions,
  environment: Environment,
  openPrompter: () => Promise<Prompter> = () => processPrompter(environment),
): Promise<number> {
  if (options.yes === true) return await writeFromFlags(options, environment);
  if (environment.canAsk !== true) {
    throw new Stop(
      exitCode.usage,
      'Cannot ask questions: this is not a terminal',
      'give the answers as flags: mlprep init --yes --interview 2027-01-15T10:00 --hours 6 --role ml-engineer --level pandas=4',
    );
  }
  const now = readNow(options.now, environment);
  const flags = readProfileFlags(options);
  const there = await readProfileThere(environment, now);
  const calendars = await findCalendars(environment);
  const prompter = await openPrompter();
  prompter.open('A plan for your machine-learning interview');
  const code = await runWizard({
    environment,
    prompter,
    there,
    flags,
    worldOf: (base) => {
      const timezone = typeof base.timezone === 'string' ? base.timezone : environment.timezone();
      return { pack, now, timezone, base, calendars };
    },
  });
  if (code !== undefined) return code;
  prompter.say(`Wrote ${profileFile}. It is yours to edit: every line in it is explained.`);
  const doing = await askChoice(prompter, 'Make the plan now?', [
    {
      value: 'plan',
      label: 'Yes',
      hint: 'writes prep/: checklists, a calendar, all there is to study',
    },
    { value: 'later', label: 'Later' },
  ]);
  if (doing !== 'plan') {
    prompter.close('mlprep plan makes the plan whenever you like.');
    return exitCode.done;
  }
  prompter.close('Making the plan …');
  const { runPlan } = await import('./plan.js');
  return await runPlan(options.now === undefined ? {} : { now: options.now }, environment);
}

/** The answers are flags: checked by the rules of a profile, written, and nothing asked. */
async function writeFromFlags(options: InitOptions, environment: Environment): Promise<number> {
  const path = join(environment.cwd, profileFile);
  if (options.force !== true && (await readIfThere(path)) !== undefined) {
    throw new Stop(
      exitCode.usage,
      `Cannot write ${profileFile}: there is one already`,
      'edit it, run mlprep init in a terminal to change it, or replace it with --force',
    );
  }
  const flags = readProfileFlags(options);
  const profile = parseProfile(
    {},
    {
      now: readNow(options.now, environment),
      timezone: environment.timezone(),
      file: commandLine,
      overrides: flags,
      overrideNames: nameFlags(options),
      pack,
    },
  );
  environment.err(printProblems(profile.ok ? profile.warnings : profile.problems));
  if (!profile.ok) return exitCode.problems;
  const { timezone, hours, role } = profile.value;
  // What the wizard would have asked for stands in the file, also where it is the default.
  const asked = { timezone, role, ...(hours === undefined ? {} : { hours }) };
  try {
    await writeFileWhole(path, writeProfile({ ...asked, ...flags }));
  } catch (error) {
    throw cannotWrite(profileFile, environment.cwd, error);
  }
  environment.out(`Wrote ${profileFile}: every line in it is explained\nNext: mlprep plan\n`);
  return exitCode.done;
}

async function readProfileThere(
  environment: Environment,
  now: string,
): Promise<ProfileThere | undefined> {
  const text = await readIfThere(join(environment.cwd, profileFile));
  if (text === undefined) return undefined;
  const result = parseProfile(text, { now, timezone: environment.timezone(), pack });
  const source = parseYamlSource(text, profileFile);
  return {
    text,
    fields: (source.value ?? {}) as ProfileThere['fields'],
    problems: result.ok ? [] : result.problems,
  };
}

/** Arrow keys where the terminal can move its cursor, else line by line. */
async function processPrompter({ variables }: Environment): Promise<Prompter> {
  const isPlain = variables.TERM === 'dumb' || !['', '0', undefined].includes(variables.ACCESSIBLE);
  if (isPlain) {
    const { linePrompter } = await import('../console/line-prompter.js');
    return linePrompter(process.stdin, process.stdout);
  }
  const { clackPrompter } = await import('../console/clack-prompter.js');
  return clackPrompter();
}
