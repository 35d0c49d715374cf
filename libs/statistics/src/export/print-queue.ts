import { Slots } from '@tocsin/platform';
import { printingBusy } from '../statistics.errors.js';

/** Those who wait for the one that prints: a report takes seconds, and nobody waits for a minute gladly. */
const MOST_WAITING = 3;

/** One browser at a time in this process, each of which takes a few hundred megabytes, and a short line for it. */
export class PrintQueue {
  private readonly slots = new Slots(1);
  private inside = 0;

  /** @throws DomainError `STATISTICS.PRINTING_BUSY` (429), at once where the line is full */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside > MOST_WAITING) throw printingBusy();
    this.inside += 1;
    const release = await this.slots.take();
    try {
      return await work();
    } finally {
      this.inside -= 1;
      release();
    }
  }
}
