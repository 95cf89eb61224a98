import { describe, expect, it } from 'vitest';
import { alarmIn } from './read-alarm.js';
import { openFolder } from './testing/open-folder.js';

describe('alarmIn', () => {
  it.each(['0', '10', '45', '90', '1440', '1530'])(
    'finds a reminder of %s minutes',
    async (alarm) => {
      const folder = openFolder();
      await folder.run(['plan', '--weeks', '1', '--hours', '3', '--alarm', alarm]);
      expect(alarmIn(await folder.read('prep/calendar.ics'))).toBe(alarm);
    },
  );

  it('is ten minutes where there is no calendar', () => {
    expect(alarmIn(undefined)).toBe('10');
  });
});

describe('plan, again', () => {
  it('keeps the reminder that was asked for once', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2', '--hours', '3', '--alarm', '0']);
    await folder.run(['plan', '--hours', '4']);
    expect(alarmIn(await folder.read('prep/calendar.ics'))).toBe('0');
  });
});
