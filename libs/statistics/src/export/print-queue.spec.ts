import { expect, it } from '@jest/globals';
import { PrintQueue } from './print-queue.js';

it('prints one at a time, lets three wait, refuses the rest at once, and is free again afterwards', async () => {
  const queue = new PrintQueue();
  let printing = 0;
  let most = 0;
  const print = async (): Promise<string> => {
    most = Math.max(most, (printing += 1));
    await new Promise((resolve) => setImmediate(resolve));
    printing -= 1;
    return 'printed';
  };
  const settled = await Promise.allSettled(Array.from({ length: 50 }, () => queue.run(print)));
  expect(most).toBe(1);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  expect(settled.at(-1)).toMatchObject({ reason: { code: 'STATISTICS.PRINTING_BUSY', status: 429 } });
  await expect(queue.run(() => Promise.reject(new Error('no browser')))).rejects.toThrow('no browser');
  await expect(queue.run(print)).resolves.toBe('printed');
});
