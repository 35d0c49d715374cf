import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Line, readLines } from './read-lines.js';

async function linesOf(chunks: Buffer[], maxBytes = 1000): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(Readable.from(chunks), maxBytes)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are the same however the bytes were cut', async () => {
    const text = fc.array(
      fc.string({ maxLength: 12 }).map((line) => line.replaceAll(/[\r\n]/gu, ' ')),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (lines, step) => {
        const bytes = Buffer.from(lines.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
          bytes.subarray(i * step, (i + 1) * step),
        );
        const expected = lines.map((line, i) => ({ number: i + 1, line })).filter(({ line }) => line !== '');
        const read = (await linesOf(chunks)).map(({ number, bytes: b }) => ({ number, line: b.toString() }));
        expect(read).toEqual(expected);
      }),
    );
  });

  it('end with LF or CRLF; blank ones are counted and left out', async () => {
    const read = await linesOf([Buffer.from('a\r\n\nb')]);
    expect(read.map(({ number, bytes }) => [number, bytes.toString()])).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
  });

  it('that are too long are named, not kept', async () => {
    const read = await linesOf([Buffer.alloc(500, 'x'), Buffer.alloc(600, 'x'), Buffer.from('\nok\n')]);
    expect(read).toEqual([
      { number: 1, bytes: Buffer.alloc(0), tooLong: true },
      { number: 2, bytes: Buffer.from('ok'), tooLong: false },
    ]);
  });
});
