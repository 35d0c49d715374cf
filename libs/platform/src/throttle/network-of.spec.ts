import { expect, test } from '@jest/globals';
import { networkOf } from './network-of.js';

test('IPv4 is counted by address, IPv6 by its /64, however it is written', () => {
  expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('192.0.2.7'));
  expect(networkOf('192.0.2.7')).not.toBe(networkOf('192.0.2.8'));
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::1'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('')).toBe('');
});
