import { type ProfileField, profileFlags } from '../read-profile-flags.js';

/**
 * Says with flags what a hint says with fields of a profile: `"weeks: 7"` becomes `--weeks 7`.
 *
 * @param hint - fields stand in it quoted, with or without a value
 */
export function asFlags(hint: string): string {
  if (hint.startsWith('did you mean ')) return hint;
  return hint.replace(/"(\w+)(?:: ([^"]+))?"/g, (text, field: string, value?: string) => {
    if (!Object.hasOwn(profileFlags, field)) return text;
    const flag = profileFlags[field as ProfileField];
    if (value === undefined) return flag;
    const days = [...value.matchAll(/(\w{3}): \[([^\]]*)\]/g)];
    if (days.length === 0) return `${flag} ${value}`;
    const windows = days.flatMap(([, day, list = '']) =>
      list.split(',').map((window) => `${day} ${window.trim()}`),
    );
    return `${flag} "${windows.join(', ')}"`;
  });
}
