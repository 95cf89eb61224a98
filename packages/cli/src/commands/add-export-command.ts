import type { Command } from 'commander';
import type { Environment } from '../environment.js';

/** Adds `mlprep export`. */
export function addExportCommand(
  program: Command,
  environment: Environment,
  finish: (code: number) => void,
): void {
  program
    .command('export')
    .description('print the plan that is there in another format, or write it into a file')
    .argument('<format>', 'ics, html, json, anki or csv')
    .option('--out <file>', 'write into a file instead of printing')
    .option('--plan <folder>', 'the folder of the plan', 'prep')
    .option('--alarm <minutes>', 'ics: reminder before a session; 0 for none')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mlprep export anki --out cards.txt\n  $ mlprep export csv --plan prep',
    )
    .action(async (format: string, options: Record<string, string>) => {
      const { runExport } = await import('./export.js');
      finish(await runExport(format, options, environment));
    });
}
