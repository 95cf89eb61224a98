import { pack } from '@mlprep/content';
import { packSchema, prerequisiteOrder } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { cutPack, fullSize, makeLargePack } from './large-pack.js';

const larger = { topics: pack.topics.length * 2 + 3, questions: pack.questions.length * 3 + 12 };
const large = makeLargePack(pack, larger);

describe('makeLargePack', () => {
  it('gives a pack that is large enough back as it is', () => {
    const size = { topics: pack.topics.length, questions: pack.questions.length };
    expect(makeLargePack(pack, size)).toBe(pack);
  });

  it('reaches the size that is asked for', () => {
    expect(large.topics).toHaveLength(larger.topics);
    expect(large.questions).toHaveLength(larger.questions);
    const full = makeLargePack(pack);
    expect(full.topics.length).toBeGreaterThanOrEqual(fullSize.topics);
    expect(full.questions.length).toBeGreaterThanOrEqual(fullSize.questions);
  });

  it('makes a pack that keeps the rules of packs, each id once', () => {
    expect(packSchema.safeParse(large).success).toBe(true);
    for (const items of [large.topics, large.questions]) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual(ids);
    }
  });

  it('keeps prerequisites first, and asks about every topic', () => {
    const seen = new Set<string>();
    for (const topic of prerequisiteOrder(large)) {
      expect(topic.requires.filter((id) => !seen.has(id))).toEqual([]);
      seen.add(topic.id);
    }
    const asked = new Set(large.questions.flatMap(({ topics }) => topics));
    const wasAsked = new Set(pack.questions.flatMap(({ topics }) => topics));
    const unasked = large.topics.map(({ id }) => id).filter((id) => !asked.has(id));
    expect(unasked.filter((id) => wasAsked.has(id.replace(/-copy-\d+$/, '')))).toEqual([]);
  });

  it('gives the same pack for the same seed, and another for another', () => {
    expect(makeLargePack(pack, larger, 1)).toEqual(large);
    expect(makeLargePack(pack, larger, 2)).not.toEqual(large);
  });
});

describe('cutPack', () => {
  it('keeps no more than is asked for, with all that it requires', () => {
    const part = cutPack(pack, { topics: 12, questions: 20 });
    expect(part.topics).toHaveLength(12);
    expect(part.questions.length).toBeLessThanOrEqual(20);
    const ids = new Set(part.topics.map(({ id }) => id));
    const named = [...part.topics, ...part.projects, ...part.questions].flatMap((item) => [
      ...('requires' in item ? item.requires : []),
      ...('helps' in item ? item.helps : []),
      ...('topics' in item ? item.topics : []),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('gives a pack that is small enough back as it is', () => {
    expect(cutPack(pack, { topics: 1000, questions: 1000 })).toBe(pack);
  });
});
