import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep today`. */
export function addTodayCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('today')
    .description('what to do now, or next: how long, why, and where it is')
    .option('--out <folder>', 'the folder of the plan (default: prep)')
    .option('--json', 'print it as JSON')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText('after', '\nExample:\n  $ mlprep today')
    .action(async (options: Record<string, never>) => {
      const { runToday } = await import('./today.js');
      finish(await runToday(options, environment));
    });
}
