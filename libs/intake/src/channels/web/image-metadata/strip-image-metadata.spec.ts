import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { exifWithOrientation, readOrientation } from './exif-orientation.js';
import { stripImageMetadata, strippableFormat } from './strip-image-metadata.js';

const SECRET = 'Ada, 48.8584 N 2.2945 E, phone 7';

const segment = (marker: number, body: Buffer | string) => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);

const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    segment(0xdb, 'quantisation'),
    segment(0xda, 'first scan'),
    scan,
    segment(0xda, 'second scan'),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);

const chunk = (type: string, body: string) => {
  const data = Buffer.from(type + body, 'latin1');
  const frame = Buffer.alloc(data.length + 8);
  frame.writeUInt32BE(body.length, 0);
  data.copy(frame, 4);
  frame.writeUInt32BE(crc32(data), data.length + 4);
  return frame;
};

const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);

const riff = (...chunks: [string, Buffer][]) => {
  const body = Buffer.concat(
    chunks.flatMap(([type, data]) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(data.length);
      return [Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)];
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length + 4);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body]);
};

describe('a JPEG of an anonymous reporter', () => {
  it('loses EXIF, XMP, IPTC, comments and what follows the picture', () => {
    const picture = jpeg(
      segment(0xe0, 'JFIF\0 and so on'),
      segment(0xe1, `Exif\0\0${SECRET}`),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`),
      segment(0xed, `Photoshop 3.0\0${SECRET}`),
      segment(0xe2, `MPF\0${SECRET}`),
      segment(0xfe, SECRET),
    );
    const { bytes, removed } = stripImageMetadata(Buffer.concat([picture, Buffer.from(SECRET)]));
    expect(removed).toBe(true);
    expect(bytes.includes('Ada')).toBe(false);
    expect(bytes).toEqual(jpeg(segment(0xe0, 'JFIF\0 and so on')));
  });

  it('keeps colour profile and Adobe transform', () => {
    const picture = jpeg(segment(0xe2, 'ICC_PROFILE\0\x01\x01…'), segment(0xee, 'Adobe\0d'));
    expect(stripImageMetadata(picture).bytes).toEqual(picture);
  });

  it('stays the right way up', () => {
    const exif = exifWithOrientation(6);
    const { bytes } = stripImageMetadata(jpeg(Buffer.concat([exif]), segment(0xfe, SECRET)));
    expect(bytes).toEqual(jpeg(exif));
    expect(readOrientation(exif.subarray(4))).toBe(6);
  });

  it('is left as it is where it is damaged', () => {
    const broken = jpeg(segment(0xfe, SECRET)).subarray(0, 40);
    expect(stripImageMetadata(broken)).toEqual({ bytes: broken, removed: false });
  });
});

describe('a PNG', () => {
  it('loses texts, time and EXIF and keeps what is seen', () => {
    const [header, gamma, pixels] = [
      chunk('IHDR', 'thirteen.bytes'),
      chunk('gAMA', 'abcd'),
      chunk('IDAT', 'pixels'),
    ];
    const hidden = [
      chunk('tEXt', SECRET),
      chunk('iTXt', SECRET),
      chunk('eXIf', SECRET),
      chunk('tIME', 'sevenby'),
    ];
    const { bytes, removed } = stripImageMetadata(
      png(header, ...hidden, gamma, pixels, chunk('IEND', ''), Buffer.from(SECRET)),
    );
    expect(removed).toBe(true);
    expect(bytes).toEqual(png(header, gamma, pixels, chunk('IEND', '')));
  });
});

describe('a WebP', () => {
  it('loses EXIF and XMP, in its flags, too', () => {
    const flags = Buffer.from([0x2c, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
    const cleared = Buffer.from([0x20, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
    const pixels: [string, Buffer] = ['VP8 ', Buffer.from('pixels')];
    const { bytes } = stripImageMetadata(
      riff(['VP8X', flags], pixels, ['EXIF', Buffer.from(SECRET)], ['XMP ', Buffer.from(`${SECRET}.`)]),
    );
    expect(bytes).toEqual(riff(['VP8X', cleared], pixels));
  });
});

describe('everything else', () => {
  it('is left alone: GIF, HEIC, PDF, text', () => {
    for (const text of ['GIF89a…', '\0\0\0\x18ftypheic', '%PDF-1.7', 'hello', '']) {
      const bytes = Buffer.from(text, 'latin1');
      expect(strippableFormat(bytes)).toBeNull();
      expect(stripImageMetadata(bytes)).toEqual({ bytes, removed: false });
    }
  });

  it('never makes a picture longer by more than the orientation, nor fails', () => {
    const starts = [
      '\xff\xd8',
      '\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\x08\0\0\0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\xff\0\0\0WEBP',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
        expect(stripImageMetadata(bytes).bytes.length).toBeLessThanOrEqual(bytes.length + 36);
      }),
    );
  });
});
