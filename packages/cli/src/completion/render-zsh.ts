import type {
  DescribedCommand,
  DescribedOption,
  DescribedProgram,
  Value,
} from './describe-commands.js';

/** The completion of a program as a zsh script, to be sourced or put in a folder of `$fpath`. */
export function renderZsh(program: DescribedProgram): string {
  const { name, commands } = program;
  return `#compdef ${name}
# zsh completion for ${name}, made by "${name} completion zsh"
_${name}() {
  local curcontext="$curcontext" state line
  local -a commands
  typeset -A opt_args
  _arguments -C \\
    ${[...program.options.map(renderOption), "'1:command:->command'", "'*::argument:->argument'"].join(' \\\n    ')}
  case "$state" in
    command)
      commands=(
${commands.map((command) => `        ${quote(`${command.name}:${command.about}`)}`).join('\n')}
      )
      _describe -t commands command commands
      ;;
    argument)
      case "\${line[1]}" in
${commands.map(renderCommand).join('\n')}
      esac
      ;;
  esac
}

if [ "\${funcstack[1]}" = "_${name}" ]; then
  _${name} "$@"
elif (( \${+functions[compdef]} )); then
  compdef _${name} ${name}
fi
`;
}

function renderCommand(command: DescribedCommand): string {
  const parts = [
    ...command.options.map(renderOption),
    ...command.arguments.map(
      ({ value, repeats }, index) => `'${repeats ? '*' : index + 1}:${action(value)}'`,
    ),
  ];
  return `        ${command.name})\n          _arguments \\\n            ${parts.join(' \\\n            ')}\n          ;;`;
}

function renderOption({ flags, about, value, repeats }: DescribedOption): string {
  const text = about.replace(/[\\[\]:]/g, '\\$&');
  const after = value === undefined ? '' : `:${action(value)}`;
  const [first = ''] = flags;
  if (flags.length === 1) return quote(`${repeats ? '*' : ''}${first}[${text}]${after}`);
  const others = `(${flags.join(' ')})`;
  return `${repeats ? "'*'" : quote(others)}{${flags.join(',')}}${quote(`[${text}]${after}`)}`;
}

function action(value: Value): string {
  if (value === 'file') return 'file:_files';
  if (value === 'folder') return 'folder:_files -/';
  return value === 'other' ? 'value:()' : `value:(${value.join(' ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
