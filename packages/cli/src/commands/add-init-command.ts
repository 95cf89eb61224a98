import { Command } from 'commander';
import type { Environment } from '../environment.js';
import { profileFlags } from '../read-profile-flags.js';

/**
 * Adds `mlprep init` to the program.
 *
 * @param withPlanOptions - adds the options of `plan`; those that stand for a field of the profile
 * are options of `init` too
 */
export function addInitCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
  withPlanOptions: (command: Command) => Command,
): void {
  const shared = new Set<string | undefined>([...Object.values(profileFlags), '--break', '--now']);
  const command = program
    .command('init')
    .description('answer a few questions, see the plan they lead to, and write mlprep.yaml')
    .option('--yes', 'ask nothing: the options below are the answers')
    .option('--force', 'with --yes: replace the mlprep.yaml that is there');
  for (const option of withPlanOptions(new Command()).options) {
    if (shared.has(option.long ?? undefined)) command.addOption(option);
  }
  command
    .addHelpText(
      'after',
      '\nIn a terminal, "mlprep init" is all there is to type. Elsewhere the options are the answers.\n\nExample:\n  $ mlprep init --yes --interview 2027-01-15T10:00 --hours 8 --role ml-engineer',
    )
    .action(async (options: Record<string, unknown>) => {
      const { runInit } = await import('./init.js');
      finish(await runInit(options, environment));
    });
}
