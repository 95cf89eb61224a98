import { describe, expect, it } from 'vitest';
import { changed, type Files, problemsWith } from './smallest-pack.js';

const header = (roles: string): Files =>
  changed('pack.yaml', 'licence: CC-BY-4.0', `licence: CC-BY-4.0\nroles:\n${roles}`);

describe('the roles of a pack', () => {
  it('may raise and lower areas and topics', () => {
    const role = '  - { id: analyst, title: Analyst, raise: [core-ml], lower: [overfitting] }';
    expect(problemsWith(header(role))).toEqual([]);
  });
});
