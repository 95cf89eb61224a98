import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep status`. */
export function addStatusCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('status')
    .description('how far you are, against the plan, by step and by topic')
    .option('--out <folder>', 'the folder of the plan (default: prep)')
    .option('--json', 'print it as JSON')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText('after', '\nExample:\n  $ mlprep status')
    .action(async (options: Record<string, never>) => {
      const { runStatus } = await import('./status.js');
      finish(await runStatus(options, environment));
    });
}
