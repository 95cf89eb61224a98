import { type Command, Option } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep practice`. */
export function addPracticeCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('practice')
    .description('practise: what is due today, or a question, a drill, a mock interview')
    .argument('[id]', 'a question, drill or mock interview (default: what is due)')
    .option('--kind <kind>', 'only questions of a kind: conceptual, practical, coding, project')
    .option('--topic <id>', 'only questions about a topic')
    .option('--minutes <n>', 'stop when so many minutes are used')
    .option('--drill', 'drills instead of questions')
    .option('--mock [id]', 'a whole mock interview')
    .option('--typed', 'type the answers instead of saying them')
    .option('--seed <n>', 'what is drawn from the pack (default: from the date)')
    .option('--out <folder>', 'the folder of the plan', 'prep')
    .addOption(new Option('--now <instant>', 'take this as the present moment').hideHelp())
    .addHelpText(
      'after',
      '\nq leaves at every prompt, as Ctrl-C does; what was graded is written down already.\n\nExamples:\n  $ mlprep practice --minutes 20\n  $ mlprep practice what-is-overfitting\n  $ mlprep practice --kind coding\n  $ mlprep practice --mock phone-screen',
    )
    .action(async (id: string | undefined, options: Record<string, never>) => {
      const { runPractice } = await import('./practice.js');
      finish(await runPractice(id, options, environment));
    });
}
