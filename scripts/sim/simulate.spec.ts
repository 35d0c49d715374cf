import { describe, expect, test } from '@jest/globals';
import { type IncomingEffect } from '@tocsin/sharing';
import { PROTOCOL } from './protocol.mjs';
import { simulate } from './simulate.mjs';

type Protocol = typeof PROTOCOL;

const SEEDS = [1, 2, 3];

/** What is found over some runs of a consortium that is large enough for cases to be passed on. */
function found(protocol: Protocol): string[] {
  return SEEDS.flatMap((seed) => simulate({ cirts: 14, seed, protocol }).violations);
}

/** The rules with one of them broken on the receiver's side. */
function receivingOtherwise(change: (effects: IncomingEffect[]) => IncomingEffect[]): Protocol {
  return { ...PROTOCOL, decideIncoming: (...facts) => change(PROTOCOL.decideIncoming(...facts)) };
}

describe('the simulation of a consortium', () => {
  test('finds every release where it belongs, and every revocation, over all hops', () => {
    expect(found(PROTOCOL)).toEqual([]);
  });

  // Each of them once showed a rule that was wrong: what waited for a revision that was taken back, or was called back
  // before it could stand, and what went further because another event had let it go.
  test.each([
    [1, 194],
    [5, 97],
    [15, 32],
  ])('seed %i of %i CIRTs', (seed, cirts) => {
    expect(simulate({ cirts, seed, protocol: PROTOCOL }).violations).toEqual([]);
  });

  test('comes out the same for the same seed, and otherwise for another', () => {
    const run = (seed: number) => simulate({ cirts: 6, seed, protocol: PROTOCOL }).figures;
    expect(run(5)).toEqual(run(5));
    expect(run(6)).not.toEqual(run(5));
  });

  test('has bad lines: messages are tried again, doubled and given up, and releases come late', () => {
    const { figures } = simulate({ cirts: 14, seed: 1, protocol: PROTOCOL });
    expect(figures.attempts).toBeGreaterThan(figures.messages ?? 0);
    expect(figures.duplicates).toBeGreaterThan(0);
    expect(figures.deadLetters).toBeGreaterThan(0);
  });
});

describe('the simulation fails where', () => {
  test('whatever comes last is what is shown, older or not', () => {
    const broken = receivingOtherwise((effects) => {
      const kept = effects.find((effect) => effect.do === 'keep');
      if (kept === undefined) return effects;
      const { revision } = kept;
      const others = effects.filter(({ do: what }) => !['keep', 'show', 'query'].includes(what));
      return [...others, { do: 'keep', revision, as: 'shown' }, { do: 'show', revision }];
    });
    expect(found(broken)).toContainEqual(expect.stringContaining('took the place of'));
  });

  test('a revocation is not carried onward', () => {
    const broken = receivingOtherwise((effects) => effects.filter((effect) => effect.do !== 'carry-onward'));
    expect(found(broken)).toContainEqual(expect.stringContaining('called back'));
  });

  test('a gap that an undone revision left is never closed', () => {
    const broken: Protocol = {
      ...PROTOCOL,
      missingRevisions: (sent, have, want) =>
        PROTOCOL.missingRevisions(sent, have, want).filter(
          ({ revision }) => want === 'latest' || revision <= want,
        ),
    };
    // Rare: somebody takes a revision back within ten seconds, and the next one is on its way already.
    const { violations } = simulate({ cirts: 14, seed: 4, protocol: broken });
    expect(violations).toContainEqual(expect.stringContaining('is the last one given to him'));
  });

  test('a receiver does not hide what was called back', () => {
    const broken = receivingOtherwise((effects) => effects.filter((effect) => effect.do !== 'hide'));
    expect(found(broken).length).toBeGreaterThan(0);
  });

  test('those whose delivery was given up are not told of a revocation', () => {
    const broken: Protocol = {
      ...PROTOCOL,
      revocationTargets: (deliveries, range) =>
        PROTOCOL.revocationTargets(
          deliveries.filter(({ state }) => state === 'delivered'),
          range,
        ),
    };
    expect(found(broken).length).toBeGreaterThan(0);
  });

  test('neither the protocol nor the gate asks for the labels of the agreement', () => {
    const broken: Protocol = {
      ...PROTOCOL,
      notEntitled: (_facts, { agreement }) => (agreement ? null : 'no-agreement'),
      decideRelease: () => ({ allowed: true }),
    };
    expect(found(broken)).toContainEqual(expect.stringContaining('above his agreement'));
  });

  test('the whole record goes out instead of its projection', () => {
    const broken: Protocol = {
      ...PROTOCOL,
      projectCase: (full) => ({ case: full, removed: [], unsafe: [] }),
    };
    expect(found(broken)).toContainEqual(expect.stringMatching(/note that was to stay|names the reporter/));
  });

  test('whoever holds a case passes it on without end', () => {
    const broken: Protocol = { ...PROTOCOL, onwardTargets: (_held, _me, partners) => [...partners] };
    expect(found(broken).length).toBeGreaterThan(0);
  });
});
