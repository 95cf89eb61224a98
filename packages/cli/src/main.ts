import { Command, CommanderError, Option } from 'commander';
import { addInitCommand } from './commands/add-init-command.js';
import { type Environment, processEnvironment } from './environment.js';
import { exitCode, Stop } from './exit-code.js';
import { version } from './version.js';

/**
 * Runs `mlprep` and returns its exit code: 0 done, 1 problems in the input, 2 wrong usage or an
 * unreadable file, 3 `--strict` and work was cut, 70 a bug.
 *
 * @param args - what stands after the command's name
 * @param environment - where it runs; the process by default
 */
export async function main(
  args: readonly string[],
  environment: Environment = processEnvironment(),
): Promise<number> {
  let code: number = exitCode.done;
  const program = buildProgram(environment, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    }
    if (error instanceof Stop) {
      environment.err(`${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
      return error.code;
    }
    const { reportFailure } = await import('./console/report-failure.js');
    return reportFailure(error, environment);
  }
}

function buildProgram(environment: Environment, finish: (code: number) => void): Command {
  const program = new Command('mlprep')
    .description('From the date of your machine-learning interview to a dated study plan.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: environment.out, writeErr: environment.err })
    .showHelpAfterError('(mlprep --help shows all commands)')
    .addHelpText(
      'after',
      '\nExample:\n  $ mlprep plan --weeks 6 --hours 6\n\nExit codes: 0 done · 1 problems in the input · 2 wrong usage or an unreadable file · 3 --strict and work was cut · 70 a bug',
    );

  addInitCommand(program, environment, finish, withPlanOptions);
  addPlanCommand(program, environment, finish);
  addReplanCommand(program, environment, finish);

  program
    .command('check')
    .description('check a pack, a profile or the folder of a plan')
    .argument(
      '[path]',
      'a folder with pack.yaml or plan.json, or a profile (default: what is here)',
    )
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', '\nExamples:\n  $ mlprep check mlprep.yaml\n  $ mlprep check prep')
    .action(async (path: string | undefined, options: { readonly json?: boolean }) => {
      const { runCheck } = await import('./commands/check.js');
      finish(await runCheck(path, options, environment));
    });

  program
    .command('list')
    .description('list what there is to prepare')
    .argument('[what]', 'topics, questions, projects, drills, mocks, resources or kinds')
    .option('--topic <id>', 'only what belongs to a topic')
    .option('--area <id>', 'only what belongs to an area of topics')
    .option('--kind <kind>', 'only questions of a kind: conceptual, practical, coding, project')
    .option('--json', 'print the items as JSON')
    .addHelpText('after', '\nExample:\n  $ mlprep list questions --topic overfitting')
    .action(async (what: string | undefined, options: Record<string, never>) => {
      const { runList } = await import('./commands/list.js');
      finish(await runList(what, options, environment));
    });

  program
    .command('show')
    .description('show a topic, question, project, drill, mock interview or kind of question')
    .argument('<id>', 'its id, as mlprep list prints it')
    .option('--json', 'print the item as JSON')
    .addHelpText('after', '\nExample:\n  $ mlprep show what-is-overfitting')
    .action(async (id: string, options: { readonly json?: boolean }) => {
      const { runShow } = await import('./commands/show.js');
      finish(await runShow(id, options, environment));
    });

  program
    .command('help')
    .description('print the help of a command')
    .argument('[command]')
    .addHelpText('after', '\nExample:\n  $ mlprep help plan')
    .action(async (name: string | undefined) => {
      const known = program.commands.map((command) => command.name());
      const command = program.commands.find((candidate) => candidate.name() === name);
      if (name !== undefined && command === undefined) {
        // Loaded only here: help must not wait for what it does not need.
        const { hintFor } = await import('@mlprep/core');
        const hint = hintFor(name, known, `commands: ${known.join(', ')}`);
        throw new Stop(exitCode.usage, `Cannot find the command "${name}"`, hint);
      }
      (command ?? program).outputHelp();
    });

  return program;
}

/** The options that `plan` and `replan` share: whatever a profile can say, and what is written. */
function withPlanOptions(command: Command): Command {
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
    .option('--busy <file>', 'a calendar to keep clear of', collect)
    .option('--profile <file>', 'the profile (default: mlprep.yaml, where there is one)')
    .option('--out <folder>', 'where to write', 'prep')
    .option('--format <list>', 'what to write: md, ics, json', 'md,ics,json')
    .option('--alarm <minutes>', 'reminder before a session; 0 for none (default: 10)')
    .option('--strict', 'exit with 3 when something had to be left out')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp());
}

function addPlanCommand(
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
      const { runPlan } = await import('./commands/plan.js');
      finish(await runPlan(options, environment));
    });
}

function addReplanCommand(
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
      const { runPlan } = await import('./commands/plan.js');
      finish(await runPlan(options, environment, 'replan'));
    });
}
