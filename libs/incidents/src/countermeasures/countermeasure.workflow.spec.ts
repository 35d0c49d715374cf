import { describe, expect, it } from '@jest/globals';
import {
  COUNTERMEASURE_KINDS,
  COUNTERMEASURE_STATES,
  COUNTERMEASURE_TRANSITIONS,
  countermeasureProblems,
  countermeasureSteps,
  isStanding,
  settledState,
} from './countermeasure.workflow.js';

const ways = (kind: 'block' | 'takedown') =>
  COUNTERMEASURE_STATES.map((state) => [state, countermeasureSteps(kind, state).map(({ to }) => to)]);

describe('the way of a countermeasure', () => {
  it('is sound for every kind', () => {
    expect(countermeasureProblems()).toEqual([]);
  });

  it('finds a state that nothing leads out of', () => {
    const without = COUNTERMEASURE_TRANSITIONS.filter(({ action }) => action !== 'plan-again');
    expect(countermeasureProblems(without)).toContain('nothing leads block out of "removed"');
  });

  it('lifts what stands before it is gone', () => {
    expect(ways('block')).toEqual([
      ['planned', ['active', 'removed']],
      ['active', ['being-removed']],
      ['being-removed', ['active', 'removed']],
      ['removed', ['planned']],
    ]);
  });

  it('ends what is done once without lifting it', () => {
    expect(countermeasureSteps('takedown', 'active').map(({ action }) => action)).toEqual(['finish']);
  });

  it('asks why something is not done, kept, or planned again', () => {
    const asked = COUNTERMEASURE_TRANSITIONS.filter(({ reason }) => reason).map(({ action }) => action);
    expect(asked).toEqual(['cancel', 'keep', 'plan-again']);
  });
});

describe('settling at the end of the incident', () => {
  it.each(COUNTERMEASURE_KINDS)(
    '%s: nothing stays planned or active, and what is gone stays gone',
    (kind) => {
      expect(settledState(kind, 'planned')).toBe('removed');
      expect(settledState(kind, 'active')).toBe(isStanding(kind) ? 'being-removed' : 'removed');
      expect(settledState(kind, 'being-removed')).toBe('being-removed');
      expect(settledState(kind, 'removed')).toBe('removed');
    },
  );
});
