import { expect, test } from '@jest/globals';
import { type MailSecurity } from '@tocsin/mail';
import { isNewlyReadable, isSameSecurity, signatureStates } from './compare-security.js';

const closed: MailSecurity = {
  form: 'pgp-mime',
  covers: 'whole',
  encryption: { state: 'failed', reason: 'no-key', keyIds: ['0123456789ABCDEF'] },
  signatures: [],
  offeredKeys: [],
  protectedHeaders: [],
};
const open: MailSecurity = {
  ...closed,
  encryption: { state: 'decrypted', reason: null, keyIds: ['0123456789ABCDEF'] },
};

test('the order of fields is no difference', () => {
  const { form, ...rest } = closed;
  expect(isSameSecurity({ ...rest, form }, closed)).toBe(true);
  expect(isSameSecurity(closed, open)).toBe(false);
  expect(isSameSecurity(null, open)).toBe(false);
});

test('readable is what was closed and is open now', () => {
  expect(isNewlyReadable(closed, open)).toBe(true);
  expect(isNewlyReadable(open, open)).toBe(false);
  expect(isNewlyReadable(null, open)).toBe(false);
  expect(signatureStates(null)).toEqual([]);
});
