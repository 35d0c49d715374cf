import { describe, expect, it } from '@jest/globals';
import { gatesUpTo, isUnfinished, TASK_STATES } from './task.vocabulary.js';

describe('what has to be finished before a state', () => {
  it.each([
    ['contained', ['contained']],
    ['resolved', ['contained', 'resolved']],
    ['closed', ['contained', 'resolved', 'closed']],
    ['in-progress', []],
    ['abandoned', []],
  ])('%s: %j', (state, gates) => {
    expect(gatesUpTo(state)).toEqual(gates);
  });

  it('counts open and begun as unfinished', () => {
    expect(TASK_STATES.filter(isUnfinished)).toEqual(['open', 'in-progress']);
  });
});
