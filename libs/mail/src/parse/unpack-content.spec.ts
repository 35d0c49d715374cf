import { expect, test } from '@jest/globals';
import { foldText } from '../thread/fold-text.js';
import { parseMail } from './parse-mail.js';

const calendar = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'SUMMARY:Call about the outage',
  'DTSTART:20261123T090000Z',
  'END:VEVENT',
  'END:VCALENDAR',
];

const invitation = [
  'From: Registrar <desk@reg.example>',
  'Subject: Call',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'Please join the call.',
  '',
  '-- ',
  'The desk',
  '--x',
  'Content-Type: text/calendar; method=REQUEST',
  '',
  ...calendar,
  '--x',
  'Content-Type: application/ics; name=invite.ics',
  '',
  ...calendar,
  '--x--',
  '',
].join('\r\n');

test('a calendar that is sent twice is said once, and no signature hides it', async () => {
  const { text, attachments } = await parseMail(Buffer.from(invitation));
  expect(text.split('Call about the outage')).toHaveLength(2);
  expect(attachments).toHaveLength(2);
  const folds = foldText(text).map(({ from, to, kind }) => ({ kind, text: text.slice(from, to).trim() }));
  expect(folds).toEqual([{ kind: 'signature', text: '-- \nThe desk' }]);
});
