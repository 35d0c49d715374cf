import { expect, it } from '@jest/globals';
import { Slots } from './slots.js';

it('never has more at work than there are places, serves in turn, and takes a place back once', async () => {
  const slots = new Slots(2);
  const order: number[] = [];
  let working = 0;
  let most = 0;
  const work = async (n: number): Promise<void> => {
    const release = await slots.take();
    order.push(n);
    most = Math.max(most, (working += 1));
    await new Promise((resolve) => setImmediate(resolve));
    working -= 1;
    release();
    release();
  };
  await Promise.all(Array.from({ length: 9 }, (_, n) => work(n)));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
