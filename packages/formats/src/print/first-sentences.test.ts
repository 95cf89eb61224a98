import type { Drill } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { firstSentences } from './first-sentences.js';

const plan = smallPlan();

function drill(id: string, habit: string, ...goodMoves: string[]): Drill {
  const [, unknown] = smallPack.drills;
  if (unknown === undefined) throw new Error('the pack has a drill for the unexpected');
  return { ...unknown, id, habit, title: `On ${id}`, goodMoves };
}

function sentences(most: number, ...drills: Drill[]): readonly string[] {
  return firstSentences(plan, { ...smallPack, drills }, most).map(({ sentence }) => sentence);
}

describe('firstSentences', () => {
  it('takes what can be said, and no advice without words', () => {
    expect(
      sentences(
        6,
        drill('a', 'think-aloud', 'Breathe', 'Begin: "let me think about that aloud"'),
        drill('b', 'think-aloud', 'Sit up'),
        drill('c', 'think-aloud', 'Wait', '"May I take a moment here?"'),
      ),
    ).toEqual(['"May I take a moment here?"', 'Begin: "let me think about that aloud"']);
  });

  it('takes habits in turn', () => {
    expect(
      sentences(
        2,
        drill('a', 'admit', '"I have not used it."'),
        drill('b', 'admit', '"I am fairly sure of it."'),
        drill('c', 'think-aloud', '"Let me think aloud."'),
      ),
    ).toEqual(['"I have not used it."', '"Let me think aloud."']);
  });

  it('prefers drills that the plan has', () => {
    const mine = drill('unknown-word', 'admit', '"That word is new to me."');
    expect(sentences(1, drill('a', 'admit', '"I have not used it."'), mine)).toEqual([
      '"That word is new to me."',
    ]);
  });

  it('leaves drills of speaking alone', () => {
    const [speaking] = smallPack.drills;
    expect(speaking?.step).toBe('communication');
    expect(firstSentences(plan, smallPack, 6)).toEqual([]);
  });
});
