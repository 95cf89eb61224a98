import { Argument, type Command } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep completion`. */
export function addCompletionCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('completion')
    .description('print what a shell needs to complete commands and options')
    .addArgument(
      new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ mlprep completion bash
  $ mlprep completion fish

To have it in every new terminal:
  bash        echo 'eval "$(mlprep completion bash)"' >> ~/.bashrc
  zsh         echo 'eval "$(mlprep completion zsh)"' >> ~/.zshrc, below compinit
  fish        mlprep completion fish > ~/.config/fish/completions/mlprep.fish
  powershell  mlprep completion powershell | Out-String | Invoke-Expression, in $PROFILE`,
    )
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion.js');
      finish(runCompletion(shell, program, environment));
    });
}
