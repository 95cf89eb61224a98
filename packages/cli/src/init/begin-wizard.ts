import { printProblems } from '../console/print-problems.js';
import { readSavedAnswers } from '../disk/saved-answers.js';
import { answersOf } from './answers-of.js';
import { askChoice } from './ask-choice.js';
import { dropStale } from './wizard.js';
import {
  type Begun,
  type ProfileThere,
  profileFile,
  type WizardSession,
} from './wizard-session.js';

/**
 * Finds where to start: with a profile that is there, with answers that were kept, or with nothing.
 * Asks only where there is more than one way.
 *
 * @returns undefined when the person left
 */
export async function beginWizard(session: WizardSession): Promise<Begun | undefined> {
  const { environment, prompter, there } = session;
  const canEdit = there !== undefined && there.problems.length === 0;
  if (there !== undefined && !canEdit) {
    const problems = printProblems(there.problems).trimEnd();
    prompter.say(`The ${profileFile} that is here has problems:\n${problems}`);
  }
  const saved = await readSavedAnswers(environment.cwd);
  const number = Object.keys(saved?.answers ?? {}).length;
  const canResume = number > 0 && (saved?.edits !== true || canEdit);
  if (there === undefined && !canResume) return beginAnew(session);

  const resume = {
    value: 'resume' as const,
    label: `Go on where I stopped (${number} ${number === 1 ? 'answer' : 'answers'} kept)`,
  };
  const edit = { value: 'edit' as const, label: `Look at ${profileFile} and change what I like` };
  const anew = {
    value: 'anew' as const,
    label: 'Start anew',
    ...(there === undefined ? {} : { hint: `${profileFile} stays until you say yes at the end` }),
  };
  const doing = await askChoice(
    prompter,
    there === undefined ? 'You were here before' : `${profileFile} is here already`,
    [...(canResume ? [resume] : []), ...(canEdit ? [edit] : []), anew],
  );
  if (doing === 'back' || doing === 'left') return undefined;
  if (doing === 'edit' && there !== undefined) return beginEdit(session, there);
  if (doing !== 'resume' || saved === undefined) return beginAnew(session);
  const begun = saved.edits && there !== undefined ? beginEdit(session, there) : beginAnew(session);
  return { ...begun, state: dropStale(saved, begun.world) };
}

function beginAnew({ worldOf, flags, environment }: WizardSession): Begun {
  const world = worldOf({ timezone: environment.timezone(), ...flags });
  return { world, state: answersOf(world, false) };
}

function beginEdit({ worldOf, flags }: WizardSession, { fields }: ProfileThere): Begun {
  const before = answersOf(worldOf(fields), true);
  const given = Object.keys(flags);
  if (given.length === 0) return { world: worldOf(fields), state: before, before };
  // A flag takes the place of every field that says the same in another way.
  const same = [
    ['interview', 'weeks', 'interviews'],
    ['hours', 'availability'],
  ].filter((group) => group.some((field) => given.includes(field)));
  const kept = Object.entries(fields).filter(([field]) => !same.flat().includes(field));
  const world = worldOf({ ...Object.fromEntries(kept), ...flags });
  return { world, state: answersOf(world, true), before };
}
