import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep week`. */
export function addWeekCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('week')
    .description('the boxes of this week, or of another')
    .argument('[number]', 'which week, from 1 (default: this one)')
    .option('--ids', 'print the id of each box, as mlprep done takes it')
    .option('--out <folder>', 'the folder of the plan (default: prep)')
    .option('--json', 'print them as JSON')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText('after', '\nExamples:\n  $ mlprep week\n  $ mlprep week 2 --ids')
    .action(async (number: string | undefined, options: Record<string, never>) => {
      const { runWeek } = await import('./week.js');
      finish(await runWeek(number, options, environment));
    });
}
