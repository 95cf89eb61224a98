import type { DescribedCommand, DescribedProgram, Value } from './describe-commands.js';

/** The completion of a program as a PowerShell script. */
export function renderPowershell(program: DescribedProgram): string {
  const { name } = program;
  return `# PowerShell completion for ${name}, made by "${name} completion powershell"
Register-ArgumentCompleter -Native -CommandName ${quote(name)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${[program, ...program.commands].map((command) => `    ${quote(command === program ? '' : command.name)} = @{\n${renderCommand(command)}\n    }`).join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  $command = @($words | Where-Object { $_ -ne '' -and $commands.Contains($_) } | Select-Object -First 1)
  $known = if ($command.Count -gt 0) { $commands[$command[0]] } else { $commands[''] }
  $last = if ($words.Count -gt 0) { $words[-1] } else { '' }
  if ($known.Choices.Contains($last)) {
    $found = $known.Choices[$last]
  } elseif ($wordToComplete.StartsWith('-')) {
    $found = $known.Options
  } else {
    $found = $known.Words
  }
  $found.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
  }
}
`;

  function renderCommand(command: DescribedCommand): string {
    const words =
      command === program
        ? program.commands.map(({ name: word, about }) => [word, about] as const)
        : command.arguments.flatMap(({ value }) => wordsOf(value));
    const options = command.options.flatMap(({ flags, about }) =>
      flags.map((flag) => [flag, about] as const),
    );
    const values = command.options.flatMap(({ flags, value }) =>
      value === undefined || wordsOf(value).length === 0
        ? []
        : flags.map((flag) => `${quote(flag)} = ${table(wordsOf(value))}`),
    );
    return [
      `      Words = ${table(words)}`,
      `      Options = ${table(options)}`,
      `      Choices = @{ ${values.join('; ')} }`,
    ].join('\n');
  }
}

function wordsOf(value: Value): readonly (readonly [string, string])[] {
  return typeof value === 'string' ? [] : value.map((word) => [word, word] as const);
}

function table(rows: readonly (readonly [string, string])[]): string {
  return `[ordered]@{ ${rows.map(([key, about]) => `${quote(key)} = ${quote(about)}`).join('; ')} }`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
