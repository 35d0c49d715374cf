import { describe, expect, it } from '@jest/globals';
import { deletionFault, pushFault } from './push-answer.js';

const answer = (status: number, value: unknown) => ({ status, value, body: Buffer.alloc(0) });

describe('after a deletion', () => {
  it.each([
    ['it is gone', answer(200, { saved: true, name: 'Event deleted.' })],
    ['by the other word for it', answer(200, { success: true })],
    ['it was not there', answer(404, { name: 'Invalid event.' })],
  ])('%s', (_what, given) => {
    expect(deletionFault(given)).toBeNull();
  });

  it.each([
    [
      answer(200, { saved: false, errors: 'Event was not deleted.' }),
      'it did not say that the event is gone: Event was not deleted.',
    ],
    [answer(200, []), 'it did not say that the event is gone'],
    [answer(403, { name: 'You do not have permission' }), 'it answers 403: You do not have permission'],
    [answer(500, null), 'it answers 500'],
    [{ wrong: 'it does not answer' }, 'it does not answer'],
  ])('no: %j', (given, fault) => {
    expect(deletionFault(given)).toBe(fault);
  });
});

describe('after an event', () => {
  const sent = { uuid: 'A1', Attribute: [{}, {}] };

  it('counts what is held, whatever the case of the UUID', () => {
    expect(pushFault(answer(200, { Event: { uuid: 'a1', Attribute: [{}, {}] } }), sent)).toBeNull();
    expect(pushFault(answer(200, { Event: { uuid: 'a1', Attribute: [{}] } }), sent)).toBe(
      'it holds 1 of 2 attributes',
    );
    expect(pushFault(answer(200, { Event: { uuid: 'b2', Attribute: [{}, {}] } }), sent)).toBe(
      'it holds the event under another UUID',
    );
    expect(pushFault(answer(200, { message: 'Fine' }), sent)).toBe(
      'it did not say that it holds the event: Fine',
    );
  });
});
