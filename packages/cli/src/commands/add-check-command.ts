import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** What `check` is told. */
export interface CheckOptions {
  readonly links?: boolean;
  readonly json?: boolean;
  readonly now?: string;
}

/** Adds `mlprep check`. */
export function addCheckCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('check')
    .description('check a pack, a profile or the folder of a plan')
    .argument(
      '[path]',
      'a folder with pack.yaml or plan.json, or a profile (default: what is here)',
    )
    .option('--links', 'ask the addresses of a pack whether they are still there (needs a network)')
    .option('--json', 'print the problems as JSON')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText('after', '\nExamples:\n  $ mlprep check mlprep.yaml\n  $ mlprep check prep')
    .action(async (path: string | undefined, options: CheckOptions) => {
      const { runCheck } = await import('./check.js');
      finish(await runCheck(path, options, environment));
    });
}
