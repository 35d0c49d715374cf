import { expect, test } from '@jest/globals';
import { isOwnAddress } from './own-address.js';

test.each([
  'cirt@cirt.example',
  'CIRT@Cirt.Example',
  'cirt+r.abcdefghijklmnop@cirt.example',
  ' cirt+x@cirt.example ',
])('%s is ours', (address) => {
  expect(isOwnAddress(address, 'cirt@cirt.example')).toBe(true);
});

test.each(['cirt@cirt.example.org', 'xcirt@cirt.example', '+cirt@cirt.example', 'reporter@cirt.example', ''])(
  '%s is not',
  (address) => {
    expect(isOwnAddress(address, 'cirt@cirt.example')).toBe(false);
  },
);
