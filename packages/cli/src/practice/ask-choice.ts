import type { Dialogue } from '../console/dialogue.js';
import { layOutItem } from '../console/lay-out-text.js';
import { parseChoice } from './parse-choice.js';

/** Numbered things to choose from. */
export interface Choice {
  readonly items: readonly string[];
  /** The question above them. */
  readonly title: string;
  /** What Enter alone means; left out, something has to be written. */
  readonly otherwise?: 'none';
}

/** Shows numbered things and asks which of them hold, until the answer can be read. */
export async function askChoice(
  dialogue: Dialogue,
  { items, title, otherwise }: Choice,
): Promise<readonly boolean[]> {
  dialogue.say(`\n${dialogue.bold(title)}\n`);
  for (const [index, item] of items.entries()) {
    dialogue.say(layOutItem(`  ${index + 1}  `, item, dialogue.width));
  }
  const prompt =
    otherwise === 'none'
      ? 'Numbers, or Enter for none: '
      : 'Numbers, such as 1 3 or 1-3, or all, or none: ';
  for (;;) {
    const line = await dialogue.ask(prompt);
    const chosen = parseChoice(line, items.length, otherwise);
    if (chosen !== undefined) return chosen;
    dialogue.say(
      line.trim() === ''
        ? 'Write the numbers, or all, or none.\n'
        : `Cannot read "${line.trim()}": write numbers from 1 to ${items.length}, or all, or none.\n`,
    );
  }
}
