import fc from 'fast-check';
import type { Pack } from '../schema/pack.js';
import type { Topic } from '../schema/topic.js';

/** A topic for tests of queries, which read nothing but these fields of it. */
export function topicOf(
  id: string,
  weight: number,
  requires: readonly string[] = [],
  helps: readonly string[] = [],
): Topic {
  return { id, weight, requires: [...requires], helps: [...helps] } as unknown as Topic;
}

/** A pack for tests of queries, with nothing but topics. */
export function packOf(topics: readonly Topic[]): Pack {
  return { topics: [...topics] } as unknown as Pack;
}

/** Topics whose links have no cycle: each names only topics that come earlier in a hidden order. */
export const topicsWithoutCycle: fc.Arbitrary<readonly Topic[]> = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id, index) => {
        const earlier = fc.subarray(ids.slice(0, index));
        return fc
          .tuple(fc.integer({ min: 1, max: 5 }), earlier, earlier)
          .map(([weight, requires, helps]) => topicOf(id, weight, requires, helps));
      }),
    ),
  )
  .chain((topics) =>
    fc.shuffledSubarray(topics, { minLength: topics.length, maxLength: topics.length }),
  );
