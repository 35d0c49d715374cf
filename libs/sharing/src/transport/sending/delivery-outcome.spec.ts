import { describe, expect, test } from '@jest/globals';
import { outcomeOf } from './delivery-outcome.js';

const answered = (status: number, body: unknown = '', retryAfterMs: number | null = null) =>
  outcomeOf({ status, body: typeof body === 'string' ? body : JSON.stringify(body), retryAfterMs });

describe('after a try', () => {
  test.each([200, 202, 204])('%i: he has it', (status) => {
    expect(answered(status)).toEqual({ kind: 'delivered' });
  });

  test.each(['unreachable', 'timeout', 'wrong-certificate'] as const)(
    '%s: again, and the partner is away',
    (kind) => {
      expect(outcomeOf({ unreachable: kind, message: 'ECONNRESET' })).toMatchObject({
        kind: 'again',
        failure: kind,
        partnerIsAway: true,
      });
    },
  );

  test.each([429, 503])('%i: again when he says, and nothing else meanwhile', (status) => {
    expect(answered(status, '', 60_000)).toMatchObject({
      kind: 'again',
      failure: 'busy',
      retryAfterMs: 60_000,
      partnerIsAway: true,
    });
  });

  test.each([500, 502, 504])('%i: again, and others are not held up by this one', (status) => {
    expect(answered(status)).toMatchObject({ kind: 'again', failure: 'server-error', partnerIsAway: false });
  });

  test.each([
    'invalid_request',
    'invalid_key',
    'invalid_issuer',
    'invalid_audience',
    'authentication_failed',
  ])('400 %s: the message is wrong, and stays wrong', (err) => {
    expect(answered(400, { err, description: 'no\nsuch' })).toMatchObject({
      kind: 'dead',
      failure: 'refused',
      err,
      detail: 'no such',
    });
  });

  test('his words are cut between characters, and half a character of his is none', () => {
    for (const description of [`${'x'.repeat(299)}\u{1f600}`, 'half \ud800'])
      expect(answered(400, { err: 'invalid_request', description })).toMatchObject({
        detail: expect.stringMatching(/\ufffd$/),
      });
  });

  test('400 access_denied: he is being set up, or suspended: again', () => {
    expect(answered(400, { err: 'access_denied', description: 'not now' })).toMatchObject({
      kind: 'again',
      partnerIsAway: true,
    });
  });

  test('413 is final; what no partner of this profile says is not', () => {
    expect(answered(413)).toMatchObject({ kind: 'dead', failure: 'too-large' });
    for (const [status, body] of [
      [301, ''],
      [401, ''],
      [403, '<html>'],
      [404, 'not here'],
      [400, '<html>bad gateway</html>'],
      [400, { err: 'made_up' }],
      [400, 'null'],
    ] as const)
      expect(answered(status, body)).toMatchObject({ kind: 'again', failure: 'unexpected-answer' });
  });
});
