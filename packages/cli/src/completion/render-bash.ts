import type { DescribedCommand, DescribedProgram, Value } from './describe-commands.js';

/** The completion of a program as a bash script; it runs in bash 3.2, as macOS has it, and later. */
export function renderBash(program: DescribedProgram): string {
  const commands = [program, ...program.commands];
  const rows = (line: (command: DescribedCommand) => readonly string[]): string =>
    commands.flatMap(line).join('\n');
  const nameOf = (command: DescribedCommand): string => (command === program ? '' : command.name);
  const names = program.commands.map(({ name }) => name);
  return `# bash completion for ${program.name}, made by "${program.name} completion bash"
_${program.name}_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$2"))
}

_${program.name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev='' command='' word index count=0 skip=0
  COMPREPLY=()
  [ "$COMP_CWORD" -gt 0 ] && prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # Where "=" breaks words, --out=prep is three of them.
  if [ "$cur" = '=' ]; then
    cur=''
  elif [ "$prev" = '=' ] && [ "$COMP_CWORD" -gt 2 ]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    if [ "$skip" = 1 ]; then
      [ "$word" = '=' ] || skip=0
      continue
    fi
    case "$command $word" in
${rows((command) => {
  const flags = command.options.filter(({ value }) => value !== undefined);
  const patterns = flags.flatMap((option) =>
    option.flags.map((flag) => `'${nameOf(command)} ${flag}'`),
  );
  return patterns.length === 0 ? [] : [`      ${patterns.join('|')}) skip=1 ;;`];
})}
      *' -'*) ;;
      *) if [ -z "$command" ]; then command="$word"; else count=$((count + 1)); fi ;;
    esac
  done

  case "$command $prev" in
${rows((command) =>
  command.options.flatMap(({ flags, value }) =>
    value === undefined
      ? []
      : [
          `    ${flags.map((flag) => `'${nameOf(command)} ${flag}'`).join('|')}) ${complete(program, value)}; return ;;`,
        ],
  ),
)}
  esac
  case "$cur" in
    -*)
      case "$command" in
${rows((command) => [
  `        '${nameOf(command)}') COMPREPLY=($(compgen -W '${command.options.flatMap(({ flags }) => flags).join(' ')}' -- "$cur")) ;;`,
])}
      esac
      return
      ;;
  esac
  case "$command $count" in
    ' 0') COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$cur")) ;;
${rows((command) =>
  command.arguments.map(
    ({ value, repeats }, index) =>
      `    '${nameOf(command)} '${repeats ? '*' : index}) ${complete(program, value)} ;;`,
  ),
)}
  esac
}
complete -F _${program.name} ${program.name}
`;
}

function complete({ name }: DescribedProgram, value: Value): string {
  if (value === 'file') return `_${name}_files -f "$cur"`;
  if (value === 'folder') return `_${name}_files -d "$cur"`;
  if (value === 'other') return ':';
  return `COMPREPLY=($(compgen -W '${value.join(' ')}' -- "$cur"))`;
}
