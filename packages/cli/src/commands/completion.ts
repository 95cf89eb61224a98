import type { Command } from 'commander';
import { describeCommands } from '../completion/describe-commands.js';
import { renderBash } from '../completion/render-bash.js';
import { renderFish } from '../completion/render-fish.js';
import { renderPowershell } from '../completion/render-powershell.js';
import { renderZsh } from '../completion/render-zsh.js';
import type { Environment } from '../environment.js';
import { exitCode } from '../exit-code.js';

const renderers: Readonly<Record<string, typeof renderBash>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
  powershell: renderPowershell,
};

/** `mlprep completion`: what a shell reads to complete the commands of a program. */
export function runCompletion(shell: string, program: Command, environment: Environment): number {
  environment.out(renderers[shell]?.(describeCommands(program)) ?? '');
  return exitCode.done;
}
