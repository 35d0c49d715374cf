import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';
import { decompressRtf } from './compressed-rtf.js';
import { readRtf } from './rtf-to-text.js';
import { readTnef } from './tnef.js';

const allowance = () => ({ bytes: 10_000_000, files: 100, depth: 5 });

function u32(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => out.writeUInt32LE(value >>> 0, index * 4));
  return out;
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([level]), u32(id, data.length), data, Buffer.alloc(2)]);
}

/** One property of variable length, padded to four bytes. */
function property(id: number, type: number, data: Buffer): Buffer {
  const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
  return Buffer.concat([u32(((id << 16) | type) >>> 0, 1, data.length), data, padding]);
}

const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

function properties(...list: Buffer[]): Buffer {
  return Buffer.concat([u32(list.length), ...list]);
}

function tnef(...attributes: Buffer[]): Buffer {
  return Buffer.concat([u32(0x223e9f78), Buffer.from([1, 0]), ...attributes]);
}

const rendering = attribute(2, 0x0006_9002, Buffer.alloc(14));
const packed = tnef(
  attribute(1, 0x0006_9007, u32(1251, 0)),
  attribute(1, 0x0001_8004, Buffer.from('cff0e8e2e5f200', 'hex')),
  attribute(1, 0x0006_9003, properties(property(0x1000, 0x1f, wide('Words from inside.')))),
  rendering,
  attribute(2, 0x0001_8010, Buffer.from('SHORT~1.PDF\0')),
  attribute(2, 0x0006_800f, Buffer.from('%PDF-1.7')),
  attribute(
    2,
    0x0006_9005,
    properties(
      property(0x3707, 0x1f, wide('Rechnung März.pdf')),
      property(0x370e, 0x1f, wide('application/pdf')),
      // A named property in between is stepped over.
      Buffer.concat([
        u32((0x8001 << 16) | 0x1f),
        Buffer.alloc(16),
        u32(1, 4),
        wide('a'),
        u32(1, 4),
        wide('b'),
      ]),
    ),
  ),
  rendering,
  attribute(2, 0x0001_8010, Buffer.from('second.txt\0')),
  attribute(2, 0x0006_800f, Buffer.from('two')),
);

const mailWith = (file: Buffer, text = ''): Buffer =>
  Buffer.from(
    `From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\n${text}\n--q\n` +
      `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${file.toString('base64')}\n--q--\n`,
  );

describe('winmail.dat', () => {
  test('its files stand beside it, its words where the mail has none', async () => {
    const mail = await parseMail(mailWith(packed));
    expect(
      mail.attachments.map(({ name, contentType, size, unpackedFrom }) => [
        name,
        contentType,
        size,
        unpackedFrom,
      ]),
    ).toEqual([
      ['winmail.dat', 'application/ms-tnef', packed.length, null],
      ['Rechnung März.pdf', 'application/pdf', 8, 'winmail.dat'],
      ['second.txt', 'application/octet-stream', 3, 'winmail.dat'],
    ]);
    expect([mail.text, mail.problems]).toEqual(['Words from inside.', []]);
    expect((await parseMail(mailWith(packed, 'Own words.'))).text).toBe('Own words.');
    expect(readTnef(packed, allowance()).message.subject).toBe('Привет');
  });

  test('an attached message in it becomes a mail that can be read, and an original', async () => {
    const inner = tnef(
      attribute(
        1,
        0x0006_9003,
        properties(
          property(0x0037, 0x1f, wide('Your invoice')),
          property(0x0042, 0x1f, wide('Mallory')),
          property(0x5d02, 0x1f, wide('mallory@evil.example')),
          property(0x1000, 0x1f, wide('Pay now.')),
        ),
      ),
    );
    const object = Buffer.concat([Buffer.alloc(16), inner]);
    const outer = tnef(rendering, attribute(2, 0x0006_9005, properties(property(0x3701, 0x0d, object))));
    const mail = await parseMail(mailWith(outer, 'See below.'));
    expect(mail.attachments[1]).toMatchObject({ name: 'Your invoice.eml', contentType: 'message/rfc822' });
    expect(mail.originals).toEqual([
      expect.objectContaining({
        origin: 'attached',
        from: 'Mallory <mallory@evil.example>',
        subject: 'Your invoice',
      }),
    ]);
    expect((await parseMail(mail.attachments[1]?.content ?? Buffer.alloc(0))).text).toBe('Pay now.');
  });

  test('a damaged one yields what stands before the damage, and says so', async () => {
    const mail = await parseMail(mailWith(packed.subarray(0, packed.length - 20)));
    expect(mail.attachments.map((each) => each.name)).toContain('Rechnung März.pdf');
    expect(mail.attachments[0]?.problems[0]?.code).toBe('packed-file-damaged');
  });

  test('every cut and every changed byte is survived, within the allowance', () => {
    for (let at = 0; at < packed.length; at++) {
      expect(() => readTnef(packed.subarray(0, at), allowance())).not.toThrow();
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => readTnef(changed, allowance())).not.toThrow();
    }
    expect(
      readTnef(packed, { bytes: 4, files: 100, depth: 5 }).message.files.map((file) => file.name),
    ).toEqual(['second.txt']);
  });
});

describe('rich text', () => {
  test('is unpacked as [MS-OXRTFCP] shows', () => {
    const sample =
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    expect(decompressRtf(Buffer.from(sample, 'hex'), 1000)?.toString('latin1')).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    );
    // Every letter from the window, over its end again and again.
    expect(
      decompressRtf(Buffer.from(`${sample.slice(0, 32)}${'ff'.repeat(500)}`, 'hex'), 1000)?.length,
    ).toBeLessThanOrEqual(43);
    expect(decompressRtf(Buffer.from('short'), 1000)).toBeNull();
  });

  test.each([
    [
      "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 \\'cf\\'f0\\'e8\\par two\\tab x\\{\\}}",
      'При\ntwo\tx{}',
    ],
    ['{\\rtf1\\ansi\\uc1 \\u1055?\\u1088?{\\*\\generator Word}{\\pict 0011} \\endash  ok}', 'Пр – ok'],
    ['{\\rtf1 {a{b}}c}}}d', 'abcd'],
  ])('%s', (rtf, text) => {
    expect(readRtf(Buffer.from(rtf, 'latin1'), 1000).text).toBe(text);
  });

  test('HTML that Outlook packed into it comes out as HTML', () => {
    const rtf =
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}';
    expect(readRtf(Buffer.from(rtf), 1000)).toEqual({ text: '<p>Hello</p>', isHtml: true });
  });

  test('a megabyte of braces is read at once', () => {
    for (const piece of ['{', '}', '\\', "\\'4", '\\u1', '{\\*\\a ', 'a']) {
      const started = process.cpuUsage();
      readRtf(Buffer.from(`{\\rtf1 ${piece.repeat(1_000_000 / piece.length)}`), 1_000_000);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    }
  });
});
