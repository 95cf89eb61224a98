import type { DescribedOption, DescribedProgram, Value } from './describe-commands.js';

/** The completion of a program as a fish script. */
export function renderFish(program: DescribedProgram): string {
  const { name, commands } = program;
  const add = (rest: string): string => `complete -c ${name} ${rest}`;
  const none = `-n __fish_use_subcommand`;
  const lines = [
    `# fish completion for ${name}, made by "${name} completion fish"`,
    add('-f'),
    ...program.options.map((option) => add(`${none} ${renderOption(option)}`)),
    ...commands.map((command) => add(`${none} -a ${command.name} -d ${quote(command.about)}`)),
    ...commands.flatMap((command) => {
      const within = `-n ${quote(`__fish_seen_subcommand_from ${command.name}`)}`;
      const values = command.arguments.flatMap(({ value }) =>
        value === 'other' ? [] : [add(`${within}${value === 'file' ? ' -F' : action(value)}`)],
      );
      return [
        ...values,
        ...command.options.map((option) => add(`${within} ${renderOption(option)}`)),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function renderOption({ flags, about, value }: DescribedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const after = value === undefined ? '' : value === 'file' ? ' -r -F' : ` -x${action(value)}`;
  return `${names.join(' ')}${after} -d ${quote(about)}`;
}

/** The words to choose from; none where any word will do. */
function action(value: Value): string {
  if (value === 'folder') return ` -a '(__fish_complete_directories)'`;
  return typeof value === 'string' ? '' : ` -a ${quote(value.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
