import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './commands/add-check-command.js';
import { addCompletionCommand } from './commands/add-completion.js';
import { addDoneCommand, addSkipCommand } from './commands/add-done.js';
import { addExportCommand } from './commands/add-export-command.js';
import { addInitCommand } from './commands/add-init-command.js';
import { addPlanCommand, addReplanCommand, withPlanOptions } from './commands/add-plan-commands.js';
import { addPracticeCommand } from './commands/add-practice-command.js';
import { addStatusCommand } from './commands/add-status.js';
import { addTodayCommand } from './commands/add-today.js';
import { addWeekCommand } from './commands/add-week.js';
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
  addPracticeCommand(program, environment, finish);
  addTodayCommand(program, environment, finish);
  addWeekCommand(program, environment, finish);
  addStatusCommand(program, environment, finish);
  addDoneCommand(program, environment, finish);
  addSkipCommand(program, environment, finish);
  addExportCommand(program, environment, finish);
  addCheckCommand(program, environment, finish);

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

  addCompletionCommand(program, environment, finish);

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
