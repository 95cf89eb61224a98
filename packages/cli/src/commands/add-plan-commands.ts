import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** The options that `plan` and `replan` share: whatever a profile can say, and what is written. */
export function withPlanOptions(command: Command): Command {
  const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
  return command
    .option('--weeks <n>', 'weeks until the interview, when it has no date yet')
    .option('--interview <date>', 'the interview: 2027-01-15 or 2027-01-15T10:00')
    .option('--hours <n>', 'hours a week, on evenings and the weekend (default: 6)')
    .option('--available <windows>', 'exact times: "mon 19:00-21:00, sat 09:00-12:00"', collect)
    .option('--start <date>', 'first day (default: today)')
    .option('--tz <zone>', "time zone, as Europe/Berlin (default: the system's)")
    .option('--off <days>', 'days off: 2026-12-24..2026-12-26', collect)
    .option('--week-hours <week=n>', 'other hours in one week: 2026-12-28=3 or =off', collect)
    .option('--level <what=0..5>', 'how sure you are of an area or topic: pandas=4', collect)
    .option('--known <topic>', 'a topic that you know already', collect)
    .option('--focus <kind=factor>', 'what to stress: coding=1.5', collect)
    .option('--project <id>', 'a project to build', collect)
    .option(
      '--role <role>',
      'who you are interviewed as, for example data-analyst (see "mlprep list roles")',
    )
    .option('--name <name>', 'your name, for the checklists')
    .option('--evening <time>', 'start of evening sessions (default: 19:00)')
    .option('--morning <time>', 'start of weekend sessions (default: 10:00)')
    .option('--session <min-max>', 'shortest and longest session in minutes (default: 25-90)')
    .option('--break <minutes>', 'break between two sessions (default: 10)')
    .option('--slack <share>', 'share of the hours left free (default: 0.15)')
    .option('--busy <file>', 'a calendar to keep clear of; a folder of them; - reads one', collect)
    .option('--busy-all-day <what>', 'whole-day events in them: ignore or block (default: ignore)')
    .option('--profile <file>', 'the profile (default: mlprep.yaml, where there is one)')
    .option('--out <folder>', 'where to write', 'prep')
    .option('--format <list>', 'what to write: md, ics, html, json, anki, csv', 'md,ics,html,json')
    .option('--alarm <minutes>', 'reminder before a session; 0 for none (default: 10)')
    .option('--strict', 'exit with 3 when something had to be left out')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp());
}

/** Adds `mlprep plan`. */
export function addPlanCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  withPlanOptions(
    program
      .command('plan')
      .description(
        'make a plan from mlprep.yaml and the options below, or renew the one that is there',
      ),
  )
    .option('--fresh', 'start over: the old folder is put aside')
    .option('--dry-run', 'print the plan in short and write nothing')
    .option('--json', 'print the plan as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mlprep plan --weeks 6 --hours 6\n  $ mlprep plan --interview 2027-01-15T10:00 --hours 8 --off 2026-12-24..2026-12-26 --level pandas=4',
    )
    .action(async (options: Record<string, unknown>) => {
      const { runPlan } = await import('./plan.js');
      finish(await runPlan(options, environment));
    });
}

/** Adds `mlprep replan`. */
export function addReplanCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  withPlanOptions(
    program
      .command('replan')
      .description('read the ticks, keep the past, lay the rest anew, and say what changed'),
  )
    .option('--dry-run', 'say what would change and write nothing')
    .option('--json', 'print the changes as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mlprep replan --dry-run\n  $ mlprep replan --off 2026-12-21..2027-01-03',
    )
    .action(async (options: Record<string, unknown>) => {
      const { runPlan } = await import('./plan.js');
      finish(await runPlan(options, environment, 'replan'));
    });
}
