import { expect, test } from '@jest/globals';
import { DomainError } from '@tocsin/platform';
import { QueryFailedError } from 'typeorm';
import { isFailureOfTheMessage } from './failure-of-the-message.js';

const database = (code: string) =>
  new QueryFailedError('INSERT', [], Object.assign(new Error('no'), { code }));

test('what was given is the message’s fault', () => {
  for (const code of ['22021', '22P05', '23502', '54000'])
    expect(isFailureOfTheMessage(database(code))).toBe(true);
  expect(isFailureOfTheMessage(new RangeError('Invalid array length'))).toBe(true);
  expect(isFailureOfTheMessage('a string')).toBe(true);
  expect(
    isFailureOfTheMessage(Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' })),
  ).toBe(true);
});

test('what stands around it is not, and is tried again', () => {
  for (const code of ['40P01', '40001', '57P01', '53300', '08006'])
    expect(isFailureOfTheMessage(database(code))).toBe(false);
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P03', 'ETIMEDOUT'])
    expect(isFailureOfTheMessage(Object.assign(new Error('no'), { code }))).toBe(false);
});

test('a keyring without its secret is ours to mend', () => {
  const error = (status: number) => new DomainError('KEYRING.SECRET_WRONG', { status, title: 'x' });
  expect(isFailureOfTheMessage(error(503))).toBe(false);
  expect(isFailureOfTheMessage(error(422))).toBe(true);
});
