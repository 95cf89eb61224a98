import type { Problem } from '../problem.js';
import type { PackRole } from '../schema/pack.js';
import { hintFor } from '../suggest.js';
import type { Parsed } from './parse-item.js';
import type { ParsedPack } from './parsed-pack.js';

/** Checks that what a role raises and lowers exists, and that it does not do both to one thing. */
export function checkRoles(
  header: Parsed<{ readonly roles: readonly PackRole[] }>,
  pack: ParsedPack,
  problems: Problem[],
): void {
  if (pack.unnamed.has('topics') || pack.unread.has('topics')) return;
  const areas = new Set(pack.items.topics.map(({ value }) => value.area));
  const known = new Set([...areas, ...pack.taken.topics.keys()]);
  header.value.roles.forEach((role, index) => {
    for (const change of ['raise', 'lower'] as const) {
      role[change].forEach((id, position) => {
        const location = header.locate(['roles', index, change, position]);
        if (!known.has(id)) {
          problems.push({
            code: 'ROLE_TARGET_UNKNOWN',
            severity: 'error',
            message: `Cannot find the area or topic "${id}"`,
            location,
            hint: hintFor(id, known, `areas: ${[...areas].sort().join(', ')}`),
          });
        } else if (change === 'lower' && role.raise.includes(id)) {
          problems.push({
            code: 'ROLE_CONFLICT',
            severity: 'error',
            message: `Cannot both raise and lower "${id}"`,
            location,
            hint: 'keep it in one of the two lists',
          });
        }
      });
    }
  });
}
