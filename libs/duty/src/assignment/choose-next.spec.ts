import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, chooseNext, loadOf } from './choose-next.js';

const someone = (personId: string, more: Partial<Candidate> = {}): Candidate => ({
  personId,
  weight: 1,
  open: [0, 0, 0, 0, 0, 0],
  lastTurn: null,
  ...more,
});

describe('who is next', () => {
  it('holds the least for what he can take: one emergency is more than three small things', () => {
    const busy = someone('a', { open: [0, 0, 0, 0, 0, 1] });
    expect(chooseNext([busy, someone('b', { open: [3, 0, 0, 0, 0, 0] })])?.personId).toBe('b');
    // Half the weight is twice the load.
    expect(loadOf(someone('c', { open: [2, 0, 0, 0, 0, 0], weight: 0.5 }))).toBe(4);
  });

  it('among equals the one whose last turn is longest ago, never one without weight', () => {
    const day = (number: number) => new Date(Date.UTC(2026, 10, number));
    const all = [
      someone('a', { lastTurn: day(3) }),
      someone('b', { lastTurn: day(1) }),
      someone('c', { weight: 0 }),
    ];
    expect(chooseNext(all)?.personId).toBe('b');
    expect(chooseNext([someone('z', { weight: 0 })])).toBeNull();
    expect(chooseNext([])).toBeNull();
  });

  it('is the same whatever order they come in, and nobody has less', () => {
    const candidate = fc.record({
      personId: fc.uuid(),
      weight: fc.constantFrom(0.5, 1, 2),
      open: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
      lastTurn: fc.option(fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: (each) => each.personId, minLength: 1 }), (all) => {
        const next = chooseNext(all);
        expect(chooseNext(all.toReversed())).toEqual(next);
        expect(Math.min(...all.map(loadOf))).toBe(next && loadOf(next));
      }),
    );
  });

  it('work handed out one by one is shared by weight', () => {
    const people = [someone('a'), someone('b', { weight: 2 }), someone('c')];
    for (let i = 0; i < 40; i++) {
      const next = chooseNext(people)!;
      people[people.indexOf(next)] = {
        ...next,
        open: next.open.map((count, level) => (level === 0 ? count + 1 : count)),
        lastTurn: new Date(i * 1000),
      };
    }
    expect(people.map(({ open }) => open[0])).toEqual([10, 20, 10]);
  });
});
