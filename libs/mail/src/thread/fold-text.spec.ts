import { describe, expect, test } from '@jest/globals';
import { foldText } from './fold-text.js';

const pieces = (text: string): [string, string][] =>
  foldText(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

describe('foldText', () => {
  test('quotation, its introduction and a signature are ranges of whole lines; nothing is lost', () => {
    const text =
      'The host is back.\n\nOn Monday, CIRT wrote:\n\n> Is it?\n> Tell us.\nThe mail server.\n-- \nJane\n';
    expect(pieces(text)).toEqual([
      ['quote', 'On Monday, CIRT wrote:\n\n> Is it?\n> Tell us.\n'],
      ['signature', '-- \nJane\n'],
    ]);
    expect(foldText('Nothing to fold\nhere')).toEqual([]);
    expect(foldText('')).toEqual([]);
  });

  // What the programs of our correspondents write, each followed by `>` lines.
  test.each([
    ['Gmail', 'On Tue, Mar 3, 2026 at 10:00 AM CIRT <cirt@example.org> wrote:'],
    [
      'Gmail, wrapped',
      'On Tue, Mar 3, 2026 at 10:00 AM A Very Long Name of a Team <\ncirt@example.org> wrote:',
    ],
    ['Gmail, German', 'Am Di., 3. März 2026 um 10:00 Uhr schrieb CIRT <cirt@example.org>:'],
    ['Gmail, French', 'Le mar. 3 mars 2026 à 10:00, CIRT <cirt@example.org> a écrit :'],
    ['Gmail, Spanish', 'El mar, 3 mar 2026 a las 10:00, CIRT (<cirt@example.org>) escribió:'],
    ['Gmail, Portuguese', 'Em ter., 3 de mar. de 2026 às 10:00, CIRT <cirt@example.org> escreveu:'],
    ['Gmail, Russian', 'вт, 3 мар. 2026 г. в 10:00, CIRT <cirt@example.org>:\nCIRT писал(а):'],
    ['Gmail, Chinese', 'CIRT <cirt@example.org> 于2026年3月3日周二 10:00写道：'],
    ['Gmail, Japanese', '2026年3月3日(火) 10:00 CIRT <cirt@example.org>:'],
    ['Gmail, Arabic', 'في الثلاثاء، 3 مارس 2026 في 10:00 ص تمت كتابة ما يلي بواسطة CIRT كتب:'],
    ['Apple Mail', '> On 3 Mar 2026, at 10:00, CIRT <cirt@example.org> wrote:'],
    ['Thunderbird, German', 'Am 03.03.26 um 10:00 schrieb CIRT:'],
    ['RT', 'On Tue Mar 03 10:00:00 2026, cirt wrote:'],
    [
      'K-9',
      '-------- Ursprüngliche Nachricht --------\nVon: CIRT <cirt@example.org>\nGesendet: 3. März 2026',
    ],
    ['Yahoo', 'On Tuesday, March 3, 2026 at 10:00:00 AM GMT, CIRT <cirt@example.org> wrote:'],
  ])('%s', (_program, head) => {
    expect(pieces(`It is back.\n\n${head}\n\n> Is it?\n`)).toEqual([['quote', `${head}\n\n> Is it?\n`]]);
  });

  test.each([
    'From: CIRT <cirt@example.org>\nSent: Tuesday, March 3, 2026 10:00 AM\nTo: Jane\nSubject: Host',
    '*From:* CIRT <cirt@example.org>\n*Sent:* Tuesday\n*To:* Jane\n*Subject:* Host',
    'Von: CIRT <cirt@example.org>\nGesendet: Dienstag, 3. März 2026\nAn: Jane\nBetreff: Host',
    'De : CIRT <cirt@example.org>\nEnvoyé : mardi 3 mars 2026\nÀ : Jane\nObjet : Host',
    'De: CIRT <cirt@example.org>\nEnviado el: martes, 3 de marzo\nPara: Jane\nAsunto: Host',
    'De: CIRT <cirt@example.org>\nEnviada em: terça-feira\nPara: Jane\nAssunto: Host',
    'От: CIRT <cirt@example.org>\nОтправлено: 3 марта 2026 г.\nКому: Jane\nТема: Host',
    '发件人: CIRT <cirt@example.org>\n发送时间: 2026年3月3日\n收件人: Jane\n主题: Host',
    '差出人: CIRT <cirt@example.org>\n送信日時: 2026年3月3日\n宛先: Jane\n件名: Host',
    'من: CIRT <cirt@example.org>\nتم الإرسال: ٣ مارس\nإلى: Jane\nالموضوع: Host',
    '-----Original Message-----\nFrom: CIRT',
    '________________________________\nFrom: CIRT <cirt@example.org>\nSent: Tuesday',
  ])('Outlook and its kin quote everything below: %s', (head) => {
    expect(pieces(`Yes.\n\n${head}\n\nIs it back?`)).toEqual([['quote', `${head}\n\nIs it back?`]]);
  });

  test.each([
    '---------- Forwarded message ---------\nFrom: x@example.net',
    '-------- Weitergeleitete Nachricht --------\nVon: x@example.net',
    '-------- Message transféré --------\nDe : x@example.net',
    '-------- Пересылаемое сообщение --------\nОт кого: x@example.net',
    '---------- رسالة محوّلة ---------\nمن: x@example.net',
    'Begin forwarded message:\n\nFrom: x@example.net',
  ])('what is passed on is an original, not a quotation: %s', (head) => {
    expect(pieces(`See below.\n\n${head}\n\nEvil.`)).toEqual([['original', `${head}\n\nEvil.`]]);
  });

  test.each([
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Отправлено с iPhone',
    '发自我的 iPhone',
    'iPhoneから送信',
    'تم الإرسال من الـ iPhone',
    'Get Outlook for iOS <https://aka.example/o>',
    '--\nJane Doe\nExample Ltd',
  ])('a signature: %s', (line) => {
    expect(pieces(`It is back.\n\n${line}`)).toEqual([['signature', line]]);
    const quote = '\n\nOn Monday, CIRT wrote:\n> Is it?';
    expect(pieces(`It is back.\n\n${line}${quote}`).map(([kind]) => kind)).toEqual(['signature', 'quote']);
  });

  test.each([
    'I wrote:\nsomething',
    'From: the beginning\nwe knew',
    'We sent from our side a list\nof hosts. It is long.\nOne.\nTwo.\nThree.\nFour.',
    'a\n-- not a signature\nb',
    '> only\n> quotes',
  ])('what the author says stays: %j', (text) => {
    expect(foldText(text)).toEqual([]);
  });

  test('a megabyte of anything is folded at once', () => {
    for (const line of [
      '> ',
      'wrote:',
      'From: x',
      'From: a\nDate: b',
      '_'.repeat(30),
      '-- ',
      'On a wrote ',
      '*',
      ' ',
      'a '.repeat(150),
    ]) {
      const started = process.cpuUsage();
      foldText(`${line}\n`.repeat(1_000_000 / (line.length + 1)));
      foldText(line.repeat(1_000_000 / line.length));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    }
  });
});
