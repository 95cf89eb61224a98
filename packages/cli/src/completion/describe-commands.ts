import type { Argument, Command, Option } from 'commander';

/** What may follow an option or stand as an argument: a file, a folder, one of some words, other. */
export type Value = 'file' | 'folder' | 'other' | readonly string[];

/** An option as a shell completes it. */
export interface DescribedOption {
  /** `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly about: string;
  /** What follows it; undefined for a switch. */
  readonly value: Value | undefined;
  /** May be given several times. */
  readonly repeats: boolean;
}

/** A command as a shell completes it. */
export interface DescribedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly DescribedOption[];
  readonly arguments: readonly { readonly value: Value; readonly repeats: boolean }[];
}

/** A program as a shell completes it. */
export interface DescribedProgram extends DescribedCommand {
  readonly commands: readonly DescribedCommand[];
}

/**
 * Describes a program for completion, from what its help says: hidden commands and options are left
 * out, and the words in brackets say what a value is.
 */
export function describeCommands(program: Command): DescribedProgram {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  const describe = (command: Command): DescribedCommand => ({
    name: command.name(),
    about: command.description(),
    options: help.visibleOptions(command).map(describeOption),
    arguments: command.registeredArguments.map((argument) => ({
      value: argument.name() === 'command' ? names : kindOfValue(argument.name(), argument),
      repeats: argument.variadic,
    })),
  });
  return { ...describe(program), commands: commands.map(describe) };
}

function describeOption(option: Option): DescribedOption {
  const placeholder = /[<[]([^\]>]+)[\]>]/.exec(option.flags)?.[1];
  return {
    flags: [option.short, option.long].filter((flag) => typeof flag === 'string'),
    about: option.description,
    value: placeholder === undefined ? undefined : kindOfValue(placeholder, option),
    repeats: option.variadic || option.parseArg !== undefined,
  };
}

function kindOfValue(name: string, { argChoices }: Pick<Argument | Option, 'argChoices'>): Value {
  if (argChoices !== undefined) return argChoices;
  if (name === 'folder') return 'folder';
  return name === 'file' || name === 'path' ? 'file' : 'other';
}
