import type { Pack } from '@mlprep/core';
import text from '../generated/pack.txt';

/** The pack for entry-level machine-learning interviews, checked when it was built, frozen. */
export const pack: Pack = deepFreeze(JSON.parse(text));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
