import { describe, expect, it } from 'vitest';
import { editProfile, writeProfile } from './write-profile.js';

const fields = {
  timezone: 'Europe/Berlin',
  availability: { tue: ['19:00-20:30'], sat: ['10:00-12:00', '14:00-16:00'] },
  interview: '2027-01-15T10:00',
  levels: { 'maths-stats': 3, pandas: 4 },
  name: 'Ada',
};

describe('writeProfile', () => {
  it('explains every field in the line above it, in the order of the documentation', () => {
    const lines = writeProfile(fields).split('\n');
    const names = lines.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []);
    expect(names).toEqual(['name', 'interview', 'timezone', 'availability', 'levels']);
    for (const name of names) {
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}:`)) - 1]).toMatch(/^# ./);
    }
  });

  it('gives a list a line, and offers what is left to say', () => {
    const text = writeProfile(fields);
    expect(text).toContain('\n  sat: [ 10:00-12:00, 14:00-16:00 ]\n');
    expect(text).toContain('\nlevels: { maths-stats: 3, pandas: 4 }\n');
    expect(text).toContain('\n# off: [');
    expect(writeProfile({ ...fields, off: ['2026-12-24'] })).not.toContain('# off: [');
  });
});

describe('editProfile', () => {
  const text = [
    '# of my own',
    'interview: 2027-01-15   # Acme',
    'hours: 6',
    'slack: 0.20 # careful',
    '',
  ].join('\n');

  it('leaves what did not change as it was written', () => {
    const before = { interview: '2027-01-15', hours: 6, slack: 0.2 };
    expect(editProfile(text, before)).toBe(text.replace('15   #', '15 #'));
  });

  it('changes, adds and takes out fields, and keeps the comments around them', () => {
    const edited = editProfile(text, { weeks: 5, hours: 8, slack: 0.2 });
    expect(edited).toContain('# of my own\n');
    expect(edited).toContain('\nhours: 8\nslack: 0.20 # careful\n');
    expect(edited).toMatch(/^# of my own\n# whole weeks .*\nweeks: 5\nhours: 8\n/);
    expect(edited).not.toMatch(/^interview:/m);
  });

  it('starts a file that held nothing', () => {
    expect(editProfile('# nothing yet\n', { weeks: 5 })).toContain('\nweeks: 5\n');
  });
});
