import { expect, it } from '@jest/globals';
import { ClientCounts } from './client-counts.js';

it('lets each address have its share and nobody more, and forgets who is gone', () => {
  const counts = new ClientCounts(2);
  expect([1, 2, 3].map(() => counts.add('192.0.2.1'))).toEqual([true, true, false]);
  expect(counts.add('192.0.2.2')).toBe(true);
  counts.remove('192.0.2.1');
  expect([1, 2].map(() => counts.add('192.0.2.1'))).toEqual([true, false]);
});
