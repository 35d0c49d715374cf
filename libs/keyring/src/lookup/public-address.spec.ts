import { type lookup } from 'node:dns';
import { describe, expect, test } from '@jest/globals';
import { isPublicAddress, publicLookup } from './public-address.js';

test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::a00:1',
  'localhost',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

describe('a name', () => {
  const answering = (...addresses: string[]) =>
    ((_name: string, _options: object, done: (error: null, all: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )) as unknown as typeof lookup;
  const ask = (resolve: typeof lookup): Promise<unknown> =>
    new Promise((answer) =>
      publicLookup(resolve)('keys.example.org', {}, (error, address) => answer(error ?? address)),
    );

  test('of a public address is connected to', async () => {
    expect(await ask(answering('93.184.215.14'))).toBe('93.184.215.14');
  });

  test('with one private address among others is not', async () => {
    expect(await ask(answering('93.184.215.14', '10.0.0.1'))).toMatchObject({ code: 'EPRIVATE' });
  });
});
