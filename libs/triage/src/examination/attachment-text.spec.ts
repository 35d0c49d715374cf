import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseMail } from '@tocsin/mail';
import { isReadable, readAttachment } from './attachment-text.js';

test('a mail that was saved from Outlook is searched like any other', async () => {
  const path = join(import.meta.dirname, '../../../../test/fixtures/mail/outlook-message.eml');
  const { attachments } = await parseMail(readFileSync(path));
  expect(attachments).toHaveLength(1);
  expect(isReadable('application/vnd.ms-outlook', 'locked')).toBe(true);
  expect(isReadable('application/octet-stream', 'locked.msg')).toBe(true);
  const [text = ''] = await Promise.all(
    attachments.map(({ name, contentType, content }) => readAttachment(name, contentType, content)),
  );
  expect(text).toContain('https://login-bank.example/unlock');
  expect(text).toContain('Your account is locked');
});

test('a file that only calls itself a mail is read as the text it is', async () => {
  expect(await readAttachment('notes.eml', 'application/octet-stream', Buffer.from('saw 192.0.2.1'))).toBe(
    'saw 192.0.2.1',
  );
});
