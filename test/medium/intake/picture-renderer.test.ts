import { spawnSync } from 'node:child_process';
import { crc32 } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { PictureRenderer } from '../../../libs/intake/src/files/previews/picture-renderer.js';

const renderer = new PictureRenderer();
afterAll(() => renderer.onApplicationShutdown());

const small = () =>
  sharp({ create: { width: 3000, height: 20, channels: 3, background: '#123' } })
    .png()
    .toBuffer();

/** A PNG that states so many pixels and brings none of them. */
function stated(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('draws small, and goes on after what cannot be drawn: pixel bombs, other formats, rubbish', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  for (const hostile of [
    stated(60_000, 60_000),
    stated(10, 10),
    svg,
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(0),
  ])
    expect(await renderer.render(hostile)).toHaveProperty('problem');
  expect(await renderer.render(await small())).toMatchObject({ picture: { width: 1600, height: 11 } });
});

test('a child that dies takes one picture with it, and the next gets a new one', async () => {
  const picture = await small();
  const asked = renderer.render(picture);
  const after = renderer.render(picture);
  const children = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'preview-child'], {
    encoding: 'utf8',
  });
  const [pid] = children.stdout.trim().split('\n');
  expect(pid).toMatch(/^\d+$/);
  process.kill(Number(pid), 'SIGKILL');
  expect(await asked).toEqual({ problem: 'crashed' });
  expect(await after).toHaveProperty('picture');
});
