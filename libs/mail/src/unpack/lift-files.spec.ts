import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';
import { liftFiles } from './lift-files.js';

/** Uuencodes as the sharutils do; `zero` is the letter for six zero bits. */
function uuencode(name: string, content: Buffer, zero = '`'): string {
  const letter = (value: number): string => (value === 0 ? zero : String.fromCharCode(value + 32));
  const lines: string[] = [];
  for (let at = 0; at < content.length; at += 45) {
    const line = content.subarray(at, at + 45);
    let out = letter(line.length);
    for (let from = 0; from < line.length; from += 3) {
      const bits = ((line[from] ?? 0) << 16) | ((line[from + 1] ?? 0) << 8) | (line[from + 2] ?? 0);
      out += [18, 12, 6, 0].map((shift) => letter((bits >> shift) & 63)).join('');
    }
    lines.push(out);
  }
  return `begin 644 ${name}\n${lines.join('\n')}\n${zero}\nend\n`;
}

function yencode(name: string, content: Buffer): Buffer {
  const bytes: number[] = [];
  for (const [index, byte] of content.entries()) {
    const out = (byte + 42) & 0xff;
    if ([0, 10, 13, 61].includes(out)) bytes.push(61, (out + 64) & 0xff);
    else bytes.push(out);
    if (index % 128 === 127) bytes.push(13, 10);
  }
  const head = `=ybegin line=128 size=${content.length} name=${name}\r\n`;
  return Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes),
    Buffer.from(`\r\n=yend size=${content.length}\r\n`),
  ]);
}

const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 37) & 0xff));
const head = 'From: a@example.org\nSubject: x\n\n';

describe('files in a text', () => {
  test.each(['`', ' '])(
    'uuencoded ones are taken out; the text keeps their first lines (zero as %j)',
    async (zero) => {
      // Mail servers cut blanks at the end of lines.
      const encoded = uuencode('log.bin', content, zero).replaceAll(/ +$/gm, '');
      const mail = await parseMail(
        Buffer.from(`${head}See below.\n\n${encoded}\nRegards\n${uuencode('b c.txt', Buffer.from('hi'))}`),
      );
      expect(mail.text).toBe(
        'See below.\n\nbegin 644 log.bin [1000 bytes]\n\nRegards\nbegin 644 b c.txt [2 bytes]',
      );
      expect(
        mail.attachments.map((each) => [each.name, each.size, each.unpackedFrom, each.problems]),
      ).toEqual([
        ['log.bin', 1000, 'uuencode', []],
        ['b c.txt', 2, 'uuencode', []],
      ]);
      expect(mail.attachments[0]?.content.equals(content)).toBe(true);
    },
  );

  test('yEnc, which is no text in any charset', async () => {
    const raw = Buffer.concat([
      Buffer.from(`${head}See below.\n`),
      yencode('all bytes.bin', content),
      Buffer.from('Bye'),
    ]);
    const mail = await parseMail(raw);
    expect(mail.attachments[0]).toMatchObject({ name: 'all bytes.bin', unpackedFrom: 'yenc', problems: [] });
    expect(mail.attachments[0]?.content.equals(content)).toBe(true);
    expect(mail.text).toMatch(/^See below\.\n=ybegin .*name=all bytes\.bin \[1000 bytes\]\nBye$/);
  });

  test('begin-base64, and uuencode as a transfer encoding', async () => {
    const { files, rest } = liftFiles(Buffer.from(`a\nbegin-base64 644 x.txt\naGVs\nbG8=\n====\nb\n`));
    expect([files[0]?.content.toString(), rest.toString()]).toEqual([
      'hello',
      'a\nbegin-base64 644 x.txt [5 bytes]\nb\n',
    ]);
    const mail = await parseMail(
      Buffer.from(
        `${head.trimEnd()}\nContent-Type: image/gif; name=a.gif\nContent-Transfer-Encoding: x-uuencode\n\n${uuencode('a.gif', content)}`,
      ),
    );
    expect(mail.attachments[0]?.content.equals(content)).toBe(true);
    expect(mail.problems).toEqual([]);
  });

  test('a block without its end ends at the first line that is no data, and says so', async () => {
    const cut = uuencode('log.bin', content).split('\n').slice(0, 4).join('\n');
    const mail = await parseMail(Buffer.from(`${head}${cut}\nDear colleagues, this is a text.\n`));
    expect(mail.attachments[0]).toMatchObject({
      size: 135,
      problems: [{ code: 'packed-file-damaged', detail: 'it has no end' }],
    });
    expect(mail.text).toContain('Dear colleagues');
  });

  test.each([
    'begin 644 of the rest\nno data here, only words',
    'We begin 2026 with a meeting',
    'begin 12 x\nend',
    '=ybegin nothing',
  ])('words are no files: %j', (text) => {
    expect(liftFiles(Buffer.from(text)).files).toEqual([]);
  });

  test('a path in its name does no harm', async () => {
    const mail = await parseMail(Buffer.from(`${head}${uuencode('../../etc/passwd', Buffer.from('x'))}`));
    expect(mail.attachments[0]).toMatchObject({
      name: 'passwd',
      problems: [{ code: 'attachment-name-changed' }],
    });
  });

  test('megabytes of beginnings are read at once', () => {
    for (const piece of [
      'begin 644 a\n',
      'begin 644 a\n!0\n',
      '=ybegin size=1 name=a\n',
      'begin 644 a\nM\n',
      'begin ',
    ]) {
      const started = process.cpuUsage();
      liftFiles(Buffer.from(piece.repeat(3_000_000 / piece.length)));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    }
  });
});
