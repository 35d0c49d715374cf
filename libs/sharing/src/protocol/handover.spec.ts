import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Handover, handoverStep, type HandoverStep } from './handover.js';

const [A, B, C] = ['https://a.example', 'https://b.example', 'https://c.example'] as const;
const anyone = fc.constantFrom(A, B, C);
const anyStep: fc.Arbitrary<HandoverStep> = fc.record({
  step: fc.constantFrom('offer', 'accept', 'decline', 'withdraw', 'done'),
  by: anyone,
  to: anyone,
  consented: fc.boolean(),
});

function play(steps: readonly HandoverStep[]): { known: Handover | null; leader: string }[] {
  const states: { known: Handover | null; leader: string }[] = [{ known: null, leader: A }];
  for (const step of steps) {
    const { known, leader } = states.at(-1)!;
    const answer = handoverStep(known, leader, step);
    states.push('refused' in answer ? { known, leader } : { known: answer.handover, leader: answer.leader });
  }
  return states;
}

describe('handing a case over', () => {
  test('offer, accept, done: then the other leads', () => {
    const steps: HandoverStep[] = [
      { step: 'offer', by: A, to: B },
      { step: 'accept', by: B, to: B },
      { step: 'done', by: A, to: B, consented: true },
    ];
    expect(play(steps).map(({ leader }) => leader)).toEqual([A, A, A, B]);
  });

  test('who leads changes only by the word of whoever led, with both consents', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const states = play(steps);
        for (const [index, step] of steps.entries()) {
          const [before, after] = [states.at(index), states.at(index + 1)];
          if (before?.leader === after?.leader) continue;
          expect(step).toMatchObject({ step: 'done', by: before?.leader, consented: true });
          expect(after?.leader).toBe(step.to);
        }
      }),
    );
  });

  test('whoever offered waits for the one he asked', () => {
    const offered: Handover = { state: 'offered', from: A, to: B };
    expect(handoverStep(offered, A, { step: 'done', by: A, to: B, consented: true })).toEqual({
      refused: 'not-accepted',
    });
    expect(handoverStep(offered, A, { step: 'accept', by: C, to: B })).toEqual({
      refused: 'not-the-one-asked',
    });
    expect(handoverStep(offered, A, { step: 'offer', by: A, to: C })).toEqual({ refused: 'already-offered' });
  });

  test('a declined or withdrawn offer leaves the case where it was, free to be offered again', () => {
    for (const state of ['declined', 'withdrawn'] as const)
      expect(handoverStep({ state, from: A, to: B }, A, { step: 'offer', by: A, to: C })).toEqual({
        handover: { state: 'offered', from: A, to: C },
        leader: A,
      });
  });

  test('a holder believes "done" from the leader that it knows, and nobody else', () => {
    const done: HandoverStep = { step: 'done', by: A, to: B, consented: true };
    expect(handoverStep(null, A, done)).toMatchObject({ leader: B });
    expect(handoverStep(null, C, done)).toEqual({ refused: 'not-leader' });
    expect(handoverStep(null, A, { ...done, consented: false })).toEqual({ refused: 'consents-missing' });
  });
});
