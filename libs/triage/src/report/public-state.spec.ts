import { describe, expect, test } from '@jest/globals';
import { INCIDENT_STATES } from '@tocsin/incidents';
import fc from 'fast-check';
import { publicStateOf } from './public-state.js';

const incident = (state: (typeof INCIDENT_STATES)[number], waitingFor: string | null = null) => ({
  state,
  waitingFor,
});

describe('what the reporter is shown', () => {
  test.each([
    [[incident('open')], 'examined'],
    [[incident('closed')], 'closed'],
    [[incident('closed'), incident('abandoned')], 'closed'],
    [[incident('closed'), incident('open')], 'examined'],
    [[incident('waiting', 'reporter')], 'waiting'],
    [[incident('waiting', 'the bank')], 'examined'],
    [[incident('contained'), incident('waiting', 'reporter')], 'waiting'],
    [[incident('resolved'), incident('closed')], 'actioned'],
    [[], 'examined'],
  ])('%j: %s', (incidents, expected) => {
    expect(publicStateOf(incidents)).toBe(expected);
  });

  test('does not hang on the order; closed only when all have ended (RTIR)', () => {
    const any = fc.record({
      state: fc.constantFrom(...INCIDENT_STATES),
      waitingFor: fc.constantFrom('reporter', 'bank', null),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (incidents) => {
        const shown = publicStateOf(incidents);
        expect(publicStateOf(incidents.toReversed())).toBe(shown);
        const ended = incidents.every(({ state }) => state === 'closed' || state === 'abandoned');
        expect(shown === 'closed').toBe(ended);
      }),
    );
  });
});
