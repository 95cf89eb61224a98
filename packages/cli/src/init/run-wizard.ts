import { join } from 'node:path';
import { forgetAnswers, saveAnswers, savedAnswersFile } from '../disk/saved-answers.js';
import { writeFileWhole } from '../disk/write-file.js';
import { exitCode } from '../exit-code.js';
import { beginWizard } from './begin-wizard.js';
import { cannotWrite } from './cannot-write.js';
import { decide } from './decide.js';
import {
  answer,
  changePart,
  editedFields,
  fieldsOf,
  goBack,
  initialOf,
  nextQuestion,
  placeOf,
  type WizardState,
} from './wizard.js';
import { type Begun, profileFile, type WizardSession } from './wizard-session.js';
import { editProfile, writeProfile } from './write-profile.js';

/** What shells expect of a program that Ctrl-C ended. */
const leftCode = 130;

/**
 * Asks until the profile is written or the person leaves. Answers are kept on disk as they come.
 *
 * @returns the exit code; undefined when the profile was written
 */
export async function runWizard(session: WizardSession): Promise<number | undefined> {
  const { prompter } = session;
  const begun = await beginWizard(session);
  if (begun === undefined) {
    prompter.close('Nothing was changed.');
    return leftCode;
  }
  let { state } = begun;
  const move = async (next: WizardState): Promise<void> => {
    state = next;
    await keepAnswers(state, begun, session);
  };
  await move(state);
  for (;;) {
    const question = nextQuestion(state, begun.world);
    if (question !== undefined) {
      const { part, of } = placeOf(question, state, begun.world);
      const numbered = { ...question, message: `${part}/${of} · ${question.message}` };
      const reply = await prompter.ask(numbered, initialOf(question, state));
      if (reply.kind === 'leave') return await leave(state, session, leftCode);
      if (reply.kind === 'answer') await move(answer(state, question.id, reply.value));
      else await goBackOrSay(state, begun, session, move);
      continue;
    }
    const fields = fieldsFrom(state, begun);
    const decision = await decide(fields, begun, session);
    if (decision.kind === 'leave') return await leave(state, session, leftCode);
    if (decision.kind === 'keep') return await leave(state, session, exitCode.done);
    if (decision.kind === 'back') await move(goBack(state, begun.world));
    else if (decision.kind === 'change') {
      await move(changePart(state, decision.part, begun.world));
    } else {
      await writeFields(fields, begun, session);
      return undefined;
    }
  }
}

async function goBackOrSay(
  state: WizardState,
  { world }: Begun,
  { prompter }: WizardSession,
  move: (next: WizardState) => Promise<void>,
): Promise<void> {
  const back = goBack(state, world);
  if (back === state) prompter.say('This is the first question. Ctrl-C leaves.');
  else await move(back);
}

function fieldsFrom(
  state: WizardState,
  { world, before }: Begun,
): Readonly<Record<string, unknown>> {
  return before === undefined ? fieldsOf(state, world) : editedFields(before, state, world);
}

async function writeFields(
  fields: Readonly<Record<string, unknown>>,
  { before }: Begun,
  { environment, there }: WizardSession,
): Promise<void> {
  const text =
    there === undefined || before === undefined
      ? writeProfile(fields)
      : editProfile(there.text, fields);
  try {
    await writeFileWhole(join(environment.cwd, profileFile), text);
  } catch (error) {
    throw cannotWrite(profileFile, environment.cwd, error);
  }
  await forgetAnswers(environment.cwd);
}

/** A folder that cannot be written to shows before the first question, not after the last. */
async function keepAnswers(
  state: WizardState,
  { before }: Begun,
  { environment }: WizardSession,
): Promise<void> {
  try {
    await saveAnswers(environment.cwd, { edits: before !== undefined, ...state });
  } catch (error) {
    throw cannotWrite(savedAnswersFile, environment.cwd, error);
  }
}

async function leave(
  { answers }: WizardState,
  { environment, prompter, there }: WizardSession,
  code: number,
): Promise<number> {
  const nothing =
    there === undefined ? `No ${profileFile} was written.` : `${profileFile} is as it was.`;
  if (Object.keys(answers).length === 0) {
    await forgetAnswers(environment.cwd);
    prompter.close(nothing);
  } else {
    prompter.close(
      `${nothing} Your answers are in ${savedAnswersFile}: mlprep init goes on from there.`,
    );
  }
  return code;
}
