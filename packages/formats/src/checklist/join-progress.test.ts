import { describe, expect, it } from 'vitest';
import { joinProgress } from './join-progress.js';

describe('joinProgress', () => {
  it('prefers a marked box to an open one, in either order', () => {
    const open = [{ id: 'a', status: 'planned' as const }];
    const done = [{ id: 'a', status: 'done' as const, minutes: 5 }];
    expect(joinProgress([open, done])).toEqual(done);
    expect(joinProgress([done, open])).toEqual(done);
  });

  it('takes the later of two marked boxes, and keeps all others', () => {
    const first = [
      { id: 'a', status: 'skipped' as const },
      { id: 'b', status: 'planned' as const },
    ];
    const second = [{ id: 'a', status: 'done' as const }];
    expect(joinProgress([first, second])).toEqual([
      { id: 'a', status: 'done' },
      { id: 'b', status: 'planned' },
    ]);
  });
});
