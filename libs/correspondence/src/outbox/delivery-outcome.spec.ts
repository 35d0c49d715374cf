import { describe, expect, test } from '@jest/globals';
import { type Delivery } from '../message/message.vocabulary.js';
import { outcomeOf, stillToReach } from './delivery-outcome.js';
import { MAX_TRIES } from './retry-schedule.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const taken: Delivery = { address: 'a@example.org', state: 'taken', reply: null };
const refused: Delivery = { address: 'b@example.org', state: 'refused', reply: '550 5.1.1 no such user' };
const deferred: Delivery = { address: 'c@example.org', state: 'deferred', reply: '451 4.2.1 try later' };
const down = { message: 'not reached', failure: 'unreachable' as const, permanent: false };

describe('after a try', () => {
  test('taken by all is sent, and nothing is left to say', () => {
    expect(outcomeOf([], { deliveries: [taken] }, 1, NOW)).toMatchObject({
      state: 'sent',
      lastError: null,
      failure: null,
      sendAt: null,
    });
  });

  test('refused for one of several is sent, and says for whom not', () => {
    expect(outcomeOf([], { deliveries: [taken, refused] }, 1, NOW)).toMatchObject({
      state: 'sent',
      failure: 'refused',
      lastError: 'b@example.org: 550 5.1.1 no such user',
    });
  });

  test('put off by one of several waits, and only for that one', () => {
    const first = outcomeOf([], { deliveries: [taken, refused, deferred] }, 1, NOW);
    expect(first).toMatchObject({ state: 'retrying', sendAt: new Date('2026-11-22T08:01:00Z') });
    const all = ['A@example.org', 'b@example.org', 'c@example.org'];
    expect(stillToReach(all, first.deliveries)).toEqual(['c@example.org']);
    const second = outcomeOf(first.deliveries, { deliveries: [{ ...deferred, state: 'taken' }] }, 2, NOW);
    expect(second.state).toBe('sent');
    expect(second.deliveries.map(({ state }) => state).toSorted()).toEqual(['refused', 'taken', 'taken']);
  });

  test('refused by all is dead at once', () => {
    expect(outcomeOf([], { deliveries: [refused] }, 1, NOW)).toMatchObject({ state: 'dead', sendAt: null });
  });

  test('a server that is away is tried until the last try, then it is dead', () => {
    expect(outcomeOf([], { error: down }, MAX_TRIES - 1, NOW).state).toBe('retrying');
    expect(outcomeOf([], { error: down }, MAX_TRIES, NOW)).toMatchObject({
      state: 'dead',
      failure: 'unreachable',
    });
    expect(outcomeOf([], { error: { ...down, permanent: true } }, 1, NOW).state).toBe('dead');
  });

  test('what some have is sent, though the rest was put off to the end', () => {
    const before = [taken, deferred];
    const end = outcomeOf(before, { deliveries: [deferred] }, MAX_TRIES, NOW);
    expect(end).toMatchObject({ state: 'sent', deliveries: [taken, { ...deferred, state: 'refused' }] });
    expect(outcomeOf(before, { error: down }, MAX_TRIES, NOW).state).toBe('sent');
  });
});
