import { describe, expect, test } from '@jest/globals';
import msgReader from '@kenjiuno/msgreader';
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { parseMail } from '../parse/parse-mail.js';
import { readMessageFile } from '../parse/read-message-file.js';

type Tree = { [name: string]: Buffer | Tree };
const kinds = { storage: 1, stream: 2, root: 5 };

/** Writes a compound file with the writer of another program. */
function compoundFile(tree: Tree): Buffer {
  const entries: Entry[] = [];
  const add = (name: string, value: Buffer | Tree, type: number): number => {
    const entry: Entry = { name, type, length: 0 };
    const index = entries.push(entry) - 1;
    if (Buffer.isBuffer(value))
      Object.assign(entry, { length: value.length, binaryProvider: () => Uint8Array.from(value) });
    else {
      entry.children = Object.entries(value).map(([child, content]) =>
        add(child, content, Buffer.isBuffer(content) ? kinds.stream : kinds.storage),
      );
    }
    return index;
  };
  add('Root Entry', tree, kinds.root);
  return Buffer.from(burn(entries));
}

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

function fixed(head: number, ...list: [number, number, bigint][]): Buffer {
  const out = Buffer.alloc(head + list.length * 16);
  list.forEach(([id, type, value], index) => {
    const at = head + index * 16;
    out.writeUInt32LE(((id << 16) | type) >>> 0, at);
    out.writeBigUInt64LE(value, at + 8);
  });
  return out;
}

const sent = BigInt(Date.UTC(2026, 2, 3, 9) + 11_644_473_600_000) * 10_000n;
const picture = Buffer.alloc(6000, 0x41);
const tree: Tree = {
  '__properties_version1.0': fixed(32, [0x0039, 0x40, sent], [0x3ffd, 0x03, 1251n]),
  '__substg1.0_0037001F': wide('Suspicious invoice'),
  '__substg1.0_0042001F': wide('Jane Doe'),
  '__substg1.0_5D02001F': wide('jane@example.org'),
  '__substg1.0_1000001F': wide('Please look.\r\n'),
  '__substg1.0_10130102': Buffer.from('<meta charset=utf-8><p>Please <b>look</b>.<script>x()</script>'),
  '__recip_version1.0_#00000000': {
    '__properties_version1.0': fixed(8),
    '__substg1.0_3001001E': Buffer.from('cirt'),
    '__substg1.0_39FE001F': wide('cirt@example.org'),
  },
  '__attach_version1.0_#00000000': {
    '__properties_version1.0': fixed(8, [0x3705, 0x03, 1n]),
    '__substg1.0_3707001F': wide('..\\bad.pdf'),
    '__substg1.0_370E001F': wide('application/pdf'),
    '__substg1.0_37010102': picture,
  },
  '__attach_version1.0_#00000001': {
    '__properties_version1.0': fixed(8, [0x3705, 0x03, 5n]),
    '__substg1.0_3001001F': wide('Fw'),
    '__substg1.0_3701000D': {
      '__properties_version1.0': fixed(24),
      '__substg1.0_0037001F': wide('The real one'),
      '__substg1.0_5D02001F': wide('mallory@evil.example'),
      '__substg1.0_1000001F': wide('Pay.'),
    },
  },
};
const file = compoundFile(tree);

describe('.msg', () => {
  test('is read like a mail', async () => {
    const mail = await readMessageFile(file, 'report.msg', 'application/octet-stream');
    expect(mail).toMatchObject({
      subject: 'Suspicious invoice',
      from: { name: 'Jane Doe', address: 'jane@example.org' },
      to: [{ name: 'cirt', address: 'cirt@example.org' }],
      date: new Date('2026-03-03T09:00:00Z'),
      text: 'Please look.',
      problems: [],
    });
    expect(mail?.html).toBe('<p>Please <b>look</b>.</p>');
    expect(mail?.attachments.map(({ name, contentType, size }) => [name, contentType, size])).toEqual([
      ['bad.pdf', 'application/pdf', 6000],
      ['The real one.eml', 'message/rfc822', expect.any(Number)],
    ]);
    expect(mail?.attachments[0]?.content.equals(picture)).toBe(true);
    expect(mail?.originals).toEqual([
      expect.objectContaining({ from: 'mallory@evil.example', subject: 'The real one' }),
    ]);
  });

  test('the head as it came over the internet counts more than what Outlook made of it', async () => {
    const head =
      'Microsoft Mail Internet Headers Version 2.0\r\nReceived: from x ([192.0.2.7]) by y\r\n' +
      'From: "Bank" <x@evil.example>\r\nReply-To: z@other.test\r\nMessage-ID: <1@evil.example>\r\n' +
      'Content-Type: multipart/mixed;\r\n boundary=q\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n';
    const message = compoundFile({ ...tree, '__substg1.0_007D001F': wide(head) });
    const mail = await readMessageFile(message, 'report.msg', '');
    expect(mail).toMatchObject({ subject: 'Grüße', messageId: '<1@evil.example>', text: 'Please look.' });
    expect(mail?.headers['received']).toEqual(['from x ([192.0.2.7]) by y']);
    expect(mail?.problems.map((each) => each.code)).toEqual(['reply-to-other-domain']);
    const carrier = await parseMail(
      Buffer.from(
        `From: a@example.org\nSubject: fw\nContent-Type: application/vnd.ms-outlook; name=r.msg\nContent-Disposition: attachment\n` +
          `Content-Transfer-Encoding: base64\n\n${message.toString('base64')}\n`,
      ),
    );
    expect(carrier.originals).toEqual([
      expect.objectContaining({
        origin: 'attached',
        from: 'Bank <x@evil.example>',
        messageId: '<1@evil.example>',
        headers: expect.objectContaining({
          received: ['from x ([192.0.2.7]) by y'],
          'reply-to': ['z@other.test'],
        }),
      }),
    ]);
  });

  test('another reader of the format reads the same', async () => {
    const theirs = new msgReader.default(Uint8Array.from(file).buffer).getFileData();
    const ours = await readMessageFile(file, 'report.msg', '');
    expect([ours?.subject, ours?.from?.name, ours?.text]).toEqual([
      theirs.subject,
      'Jane Doe',
      theirs.body?.trim(),
    ]);
    expect(theirs.attachments?.[0]?.fileName).toBe('..\\bad.pdf');
  });

  test('other files are none; .eml, winmail.dat and message/rfc822 are', async () => {
    expect(await readMessageFile(Buffer.from('%PDF-1.7'), 'a.pdf', 'application/pdf')).toBeNull();
    expect(await readMessageFile(Buffer.from('just words'), 'a.eml', 'text/plain')).toBeNull();
    expect(await readMessageFile(file, 'a.doc', 'application/msword')).toBeNull();
    const eml = Buffer.from('From: a@example.org\nSubject: s\n\nwords');
    expect((await readMessageFile(eml, 'a.EML', 'application/octet-stream'))?.text).toBe('words');
    expect((await readMessageFile(eml, 'message-1', 'message/rfc822'))?.subject).toBe('s');
  });

  test('circles and cuts end', async () => {
    // The table of sectors points every sector at itself: chains run in circles.
    const circle = Buffer.from(file);
    const fat = (circle.readUInt32LE(76) + 1) * 512;
    for (let index = 0; index < 128; index++) circle.writeUInt32LE(index, fat + index * 4);
    expect(await readMessageFile(circle, 'a.msg', '')).toBeNull();
    for (let at = 512; at < file.length; at += 97) {
      await readMessageFile(file.subarray(0, at), 'a.msg', '');
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      changed[76 + (at % 400)] = at & 0xff;
      await readMessageFile(changed, 'a.msg', '');
    }
  });
});
