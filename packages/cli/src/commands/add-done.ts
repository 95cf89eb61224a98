import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

const idsHelp = 'numbers that mlprep today prints, or ids, as overfitting or learn:overfitting';

/** Adds `mlprep done`. */
export function addDoneCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('done')
    .description('tick what you have done, in its page')
    .argument('<id...>', idsHelp)
    .option('--minutes <n>', 'how long it took, when that was another time than planned')
    .option('--out <folder>', 'the folder of the plan (default: prep)')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText(
      'after',
      '\nExamples:\n  $ mlprep done 1 2\n  $ mlprep done overfitting --minutes 45',
    )
    .action(async (ids: readonly string[], options: Record<string, never>) => {
      const { runMark } = await import('./mark.js');
      finish(await runMark('done', ids, options, environment));
    });
}

/** Adds `mlprep skip`. */
export function addSkipCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('skip')
    .description('cross out what you will not do, in its page')
    .argument('<id...>', idsHelp)
    .option('--out <folder>', 'the folder of the plan (default: prep)')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText('after', '\nExamples:\n  $ mlprep skip 3\n  $ mlprep skip svm')
    .action(async (ids: readonly string[], options: Record<string, never>) => {
      const { runMark } = await import('./mark.js');
      finish(await runMark('skip', ids, options, environment));
    });
}
