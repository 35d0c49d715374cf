import { describe, expect, test } from '@jest/globals';
import { parseMail } from './parse-mail.js';

const head = 'From: a@example.org\nTo: cirt@example.org\nSubject: bomb\nMIME-Version: 1.0\n';

/** Each is to be read within two seconds, keep its subject, and say what was too much. */
const bombs: [string, string, () => string][] = [
  [
    'multiparts nested 1,000 deep',
    'too-deep',
    () =>
      Array.from(
        { length: 1000 },
        (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
      ).join('') + '\ndeep',
  ],
  [
    'messages nested 1,000 deep',
    'too-deep',
    () => `${'Content-Type: message/rfc822\n\n'.repeat(1000)}Subject: x\n\ndeep`,
  ],
  [
    'encoded messages nested, each a copy',
    'decoded-too-large',
    () =>
      'Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n'.repeat(30) +
      'x'.repeat(20e6),
  ],
  ['100,000 headers', 'too-many-headers', () => `${'X-A: b\n'.repeat(100_000)}\nbody`],
  ['100,000 wanted headers', 'too-many-headers', () => `${'Received: x\n'.repeat(100_000)}\nbody`],
  ['a header of 10 MB', 'header-truncated', () => `X-Long: ${'a'.repeat(10e6)}\n\nbody`],
  ['a To of two million addresses', 'header-truncated', () => `Cc: ${'a@b,'.repeat(2e6)}\n\nbody`],
  [
    'two million parts',
    'too-many-parts',
    () => `Content-Type: multipart/mixed; boundary=q\n\n${'--q\n\nhi\n'.repeat(2e6)}`,
  ],
  [
    'four million false delimiters on twenty levels',
    'too-complex',
    () => `${'Content-Type: multipart/mixed; boundary="q"\n\n--q\n'.repeat(20)}${'\n--qx'.repeat(4e6)}`,
  ],
  [
    'a boundary of one dash in twenty million',
    'boundary-missing',
    () => `Content-Type: multipart/mixed; boundary="-"\n\n${'-'.repeat(20e6)}`,
  ],
  ['25 MB of text', 'text-truncated', () => `\n${'hello world\n'.repeat(2e6)}`],
  ['25 MB of HTML', 'html-truncated', () => `Content-Type: text/html\n\n${'<p>hello</p>\n'.repeat(2e6)}`],
  ['deep HTML', 'html-too-deep', () => `Content-Type: text/html\n\n${'<p><b><i>'.repeat(50_000)}`],
  ['NUL bytes', 'nul-bytes', () => `\n${'\0'.repeat(20e6)}`],
  [
    'a charset nobody has',
    'unknown-charset',
    () => `Content-Type: text/plain; charset="${'x'.repeat(9999)}"\n\n\u00E9`,
  ],
];

describe('hostile mail', () => {
  test.each(bombs)('%s', async (_name, problem, make) => {
    const raw = Buffer.from(head + make(), 'latin1');
    const started = process.cpuUsage();
    const mail = await parseMail(raw);
    // Processor time, because other tests run beside this one.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    expect(mail.subject).toBe('bomb');
    expect(mail.problems.map((each) => each.code)).toContain(problem);
    expect(mail.text.length).toBeLessThanOrEqual(1_000_000);
  });

  test('words that expressions stumble over', async () => {
    const traps = [
      '\n'.repeat(50_000),
      ' '.repeat(50_000),
      'a@'.repeat(20_000),
      'status: '.repeat(5000),
      '-original'.repeat(5000),
      `Content-Type: text/html\n\n<pre>${' '.repeat(400_000)}x</pre>`,
      `Content-Type: text/html\n\n<a href="${'<!--x-->'.repeat(50_000)}">x</a>`,
      `Content-Type: multipart/mixed; boundary="a${' '.repeat(60_000)}x"\n\nx`,
      `Content-Disposition: attachment; filename="${'. '.repeat(30_000)}x"\n\nx`,
    ];
    for (const trap of traps) {
      const raw = Buffer.from(`Return-Path: <>\n${head.replace('bomb', 'undeliverable')}${trap}`, 'latin1');
      const started = process.cpuUsage();
      await parseMail(raw);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
    }
  });

  test('names of JavaScript’s own are names like any other', async () => {
    const mail = await parseMail(
      Buffer.from(
        `${head}constructor: x\n__proto__: y\nContent-Type: text/html; charset=__proto__; toString=z\n\n<constructor><b>words</b></constructor>`,
      ),
    );
    expect(mail.text).toBe('words');
    expect(Object.getPrototypeOf(mail.headers)).toBe(Object.prototype);
  });

  test('a defect of ours loses nothing: marked, and readable as it stands', async () => {
    const raw = Buffer.from('Subject: help\nFrom: Jane <jane@example.net>\n\nwords');
    raw.includes = () => {
      throw new TypeError('a defect');
    };
    const mail = await parseMail(raw);
    expect(mail).toMatchObject({ subject: 'help', from: { address: 'jane@example.net' }, automatic: true });
    expect(mail.text).toContain('words');
    expect(mail.problems).toEqual([{ code: 'unparsable', detail: 'TypeError: a defect' }]);
  });

  test('25 MB with a real attachment: exact bytes, no copy beyond the decoded ones', async () => {
    const content = Buffer.alloc(18e6, 'tocsin');
    const body = content.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    const raw = Buffer.from(
      `${head}Content-Type: multipart/mixed; boundary=q\n\n--q\n\nsee file\n--q\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n${body}\n--q--\n`,
      'latin1',
    );
    const mail = await parseMail(raw);
    expect(mail.text).toBe('see file');
    expect(mail.attachments[0]?.content.equals(content)).toBe(true);
  });
});
