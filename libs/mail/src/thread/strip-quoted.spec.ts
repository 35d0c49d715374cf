import { describe, expect, test } from '@jest/globals';
import { stripQuoted } from './strip-quoted.js';

describe('stripQuoted', () => {
  test.each([
    'On Mon, 3 Mar 2025 at 10:00, CIRT <cirt@example.org> wrote:',
    'Le lun. 3 mars 2025 à 10:00, CIRT <cirt@example.org> a écrit :',
    'في الاثنين، 3 مارس 2025 كتب CIRT:',
    'Am 03.03.2025 um 10:00 schrieb CIRT:',
    'El lun, 3 mar 2025, CIRT escribió:',
    'пн, 3 мар. 2025 г. в 10:00, CIRT писал(а):',
    '在 2025年3月3日，CIRT 写道：',
    'On Mon, 3 Mar 2025 at 10:00, a rather long name\n<cirt@example.org> wrote:',
  ])('quotation introduced by %s', (line) => {
    const split = stripQuoted(`The host is back.\n\n${line}\n\n> Is it back?\n> Please tell.\n`);
    expect(split.fresh).toBe('The host is back.');
    expect(split.quoted).toBe(`${line}\n\n> Is it back?\n> Please tell.`);
  });

  test.each([
    '-----Original Message-----\nFrom: CIRT\nSent: Monday',
    '________________________________\nFrom: CIRT <cirt@example.org>\nSent: Monday, March 3, 2025\nTo: x\nSubject: y',
    'De : CIRT <cirt@example.org>\nEnvoyé : lundi 3 mars 2025\nÀ : x',
    'Von: CIRT\nGesendet: Montag\nAn: x',
    '-------- Message d’origine --------\nDe : CIRT',
    'من: CIRT\nتم الإرسال: الاثنين\nإلى: x',
    '发件人: CIRT\n发送时间: 2025年3月3日\n收件人: x',
  ])('everything below %s', (head) => {
    expect(stripQuoted(`Yes, it is.\nRegards\n\n${head}\n\nIs it back?`)).toEqual({
      fresh: 'Yes, it is.\nRegards',
      quoted: `${head}\n\nIs it back?`,
    });
  });

  test('answers between the quoted lines stay', () => {
    const { fresh, quoted } = stripQuoted(
      'On Monday, CIRT wrote:\n> Which host?\nThe mail server.\n> Since when?\nSunday.',
    );
    expect(fresh).toBe('The mail server.\nSunday.');
    expect(quoted).toBe('On Monday, CIRT wrote:\n> Which host?\n> Since when?');
  });

  test('what is forwarded is no quotation, and a mail of quotations alone is shown whole', () => {
    const forwarded =
      'See below.\n\n---------- Forwarded message ---------\nFrom: x@example.net\nSubject: y\n\nEvil.';
    expect(stripQuoted(forwarded)).toEqual({ fresh: forwarded, quoted: '' });
    expect(stripQuoted('> a\n> b')).toEqual({ fresh: '> a\n> b', quoted: '' });
    expect(stripQuoted('I wrote:\nsomething')).toEqual({ fresh: 'I wrote:\nsomething', quoted: '' });
  });

  test('a megabyte of anything is split at once', () => {
    for (const line of [
      '> ',
      'wrote:',
      'From: x',
      '_'.repeat(30),
      'On a wrote ',
      ' ',
      '\n',
      '-*'.repeat(50),
    ]) {
      const started = process.cpuUsage();
      stripQuoted(`${line}\n`.repeat(1_000_000 / (line.length + 1)));
      stripQuoted(line.repeat(1_000_000 / line.length));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    }
  });
});
