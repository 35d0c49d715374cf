import { expect, test } from '@jest/globals';
import { type OriginalMail } from '@tocsin/mail';
import { originalParts } from './original-parts.js';

const original: OriginalMail = {
  origin: 'attached',
  from: 'Bank <service@bank.test>',
  to: 'victim@example.org',
  subject: 'Your account',
  date: null,
  messageId: '<1@sender.test>',
  headers: {
    received: ['from mx.example.org by mail.example.org', 'from [198.51.100.7] by mx.example.org'],
    'reply-to': ['collect@sender.test'],
  },
};

test('the sender of a mail that is passed on, where answers go, and its first hop', () => {
  expect(originalParts([original])).toEqual([
    { place: 'original:from', text: 'Bank <service@bank.test>' },
    { place: 'original:reply-to', text: 'collect@sender.test' },
    { place: 'original:received', text: 'from [198.51.100.7] by mx.example.org' },
  ]);
});

test('what is quoted stands in the text already', () => {
  expect(originalParts([{ ...original, origin: 'quoted' }])).toEqual([]);
});
