import { expect, test } from '@jest/globals';
import { wkdHash, wkdUrls } from './wkd-address.js';

test('the name is the one of the draft’s example', () => {
  // draft-koch-openpgp-webkey-service §3.1: Joe.Doe@example.org
  expect(wkdHash('Joe.Doe')).toBe('iy9q119eutrkn8s1mk4r39qejnbu3n5q');
  expect(wkdUrls('Joe.Doe@Example.ORG')).toEqual([
    {
      host: 'openpgpkey.example.org',
      path: '/.well-known/openpgpkey/example.org/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe',
    },
    { host: 'example.org', path: '/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe' },
  ]);
});

test.each([
  'joe',
  '@example.org',
  'joe@localhost',
  'joe@192.0.2.1',
  'joe@[2001:db8::1]',
  'joe@ex ample.org',
  'joe@a/b.org',
  'joe@x.example:8443',
])('%s is not asked for', (address) => expect(wkdUrls(address)).toBeNull());
