import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Slots } from '@tocsin/platform';
import { type SMTPServerDataStream } from 'smtp-server';
import { MessageTooLarge, readMessage } from './read-message.js';

const MB = 1024 * 1024;
const MAX = 3 * MB;
const stream = () => Object.assign(new PassThrough(), { byteLength: 0, sizeExceeded: false });
const read = (source: PassThrough, slots = new Slots(1)) =>
  readMessage(source as unknown as SMTPServerDataStream, MAX, slots);

describe('a message', () => {
  it('is read whole', async () => {
    const source = stream();
    const reading = read(source);
    source.end('Subject: x\r\n\r\ny\r\n');
    expect((await reading).raw.toString()).toBe('Subject: x\r\n\r\ny\r\n');
  });

  it('larger than the limit is read to its end, kept nowhere, and leaves its place to others', async () => {
    const slots = new Slots(1);
    const source = stream();
    const reading = read(source, slots);
    for (let n = 0; n < 5; n += 1) source.write(Buffer.alloc(MB));
    source.end();
    await expect(reading).rejects.toThrow(MessageTooLarge);
    await slots.take();
  });

  it('that breaks off is none, and leaves its place to others', async () => {
    const slots = new Slots(1);
    const source = stream();
    const reading = read(source, slots);
    source.write(Buffer.alloc(2 * MB));
    await turn();
    source.destroy();
    await expect(reading).rejects.toThrow();
    await slots.take();
  });

  it('of some size waits, unread, while others hold the places; small ones do not wait', async () => {
    const slots = new Slots(1);
    const [first, second, small] = [stream(), stream(), stream()];
    const reading = read(first, slots);
    first.end(Buffer.alloc(2 * MB));
    const held = await reading;
    let finished = false;
    const waiting = read(second, slots).then((message) => {
      finished = true;
      return message;
    });
    for (let n = 0; n < 3; n += 1) second.write(Buffer.alloc(MB - 1));
    second.end();
    const quick = read(small, slots);
    small.end('x');
    expect((await quick).raw.length).toBe(1);
    expect(finished).toBe(false);
    held.release();
    expect((await waiting).raw.length).toBe(3 * (MB - 1));
  });
});
