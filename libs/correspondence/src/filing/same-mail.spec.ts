import { describe, expect, test } from '@jest/globals';
import { contentHash, parseMail } from '@tocsin/mail';
import { isSameMail, type KeptMail } from './same-mail.js';

const WORDS = 'Please look at 192.0.2.7, it attacks us.';

async function read(headers: string, text: string) {
  const raw = Buffer.from(`${headers}\r\n\r\n${text}\r\n`);
  return { mail: await parseMail(raw), hash: contentHash(raw) };
}

const head = (more = '') =>
  `From: Rosa <rosa@example.org>\r\nTo: a@cirt.example\r\nSubject: Attack\r\nMessage-ID: <1@example.org>${more}`;

async function kept(headers = head(), text = WORDS): Promise<KeptMail> {
  const { mail, hash } = await read(headers, text);
  return {
    contentHash: hash,
    fromAddress: 'rosa@example.org',
    subject: mail.subject,
    text: mail.text,
    files: mail.attachments.map(({ sha256 }) => sha256),
  };
}

async function same(headers: string, text: string): Promise<boolean> {
  const { mail, hash } = await read(headers, text);
  return isSameMail(mail, hash, await kept());
}

describe('the same mail', () => {
  test.each([
    ['by another route', head('\r\nDelivered-To: b@cirt.example\r\nReceived: by mx.example.org'), WORDS],
    [
      'with the footer of a list',
      head(),
      `${WORDS}\n\n_______\nabuse mailing list\nhttps://lists.example.org/abuse`,
    ],
    ['with the mark of a list', head().replace('Subject: ', 'Subject: [abuse] '), WORDS],
    ['marked as coming from outside', head().replace('Subject: ', 'Subject: [EXTERNAL] '), `${WORDS} `],
  ])('%s', async (_name, headers, text) => {
    expect(await same(headers, text)).toBe(true);
  });
});

describe('another mail under the same Message-ID', () => {
  test.each([
    ['by somebody else', head().replace('rosa@', 'mallory@').replace('Subject: ', 'Subject: [x] '), WORDS],
    ['with other words', head(), 'Please look at 198.51.100.9, it attacks us.'],
    ['with much more to say', head(), `${WORDS}\n${'And also this. '.repeat(300)}`],
    ['about something else', head().replace('Attack', 'Invoice'), WORDS],
    ['with nothing in it', head(), ''],
  ])('%s', async (_name, headers, text) => {
    expect(await same(headers, text)).toBe(false);
  });

  test('with another file', async () => {
    const file = '\r\nContent-Type: application/x-x; name=a\r\nContent-Disposition: attachment';
    const { mail, hash } = await read(head(file), 'x');
    expect(isSameMail(mail, hash, { ...(await kept()), text: '' })).toBe(false);
  });
});
