import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';
import { forgetAnswers, readSavedAnswers, saveAnswers, savedAnswersFile } from './saved-answers.js';

const saved = { edits: true, answers: { when: '6' }, drafts: { hours: '8' } };

describe('the answers that are kept', () => {
  it('are read as they were written, until they are forgotten', async () => {
    const folder = openFolder();
    expect(await readSavedAnswers(folder.path)).toBeUndefined();
    await saveAnswers(folder.path, saved);
    expect(await readSavedAnswers(folder.path)).toEqual(saved);
    expect(Object.keys(await folder.files())).toEqual([savedAnswersFile]);
    await forgetAnswers(folder.path);
    expect(await folder.files()).toEqual({});
  });

  it.each(['', '{', '[]', 'null', '{"format":"other"}'])(
    'are none in a file of %j',
    async (text) => {
      const folder = openFolder();
      await folder.write(savedAnswersFile, text);
      expect(await readSavedAnswers(folder.path)).toBeUndefined();
    },
  );

  it('are only those that are text', async () => {
    const folder = openFolder();
    const text = JSON.stringify({ format: 'mlprep-init/1', answers: { when: '6', hours: 8 } });
    await folder.write(savedAnswersFile, text);
    const read = await readSavedAnswers(folder.path);
    expect(read).toEqual({ edits: false, answers: { when: '6' }, drafts: {} });
  });
});
