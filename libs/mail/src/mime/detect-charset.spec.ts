import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeCharset, decodeUndeclared } from './decode-charset.js';
import { CharsetGuess } from './detect-charset.js';

describe('charset of text that states none', () => {
  test.each([
    ['windows-1251', 'Уважаемые коллеги, сообщаем о фишинговой атаке на наших клиентов.'],
    ['windows-1251', 'Привет, мир'],
    ['koi8-r', 'Уважаемые коллеги, сообщаем о фишинговой атаке на наших клиентов.'],
    ['koi8-u', 'Шановні колеги, повідомляємо про фішингову атаку на наших клієнтів.'],
    ['windows-1256', 'مرحبا بكم في المركز الوطني للاستجابة'],
    ['gb18030', '您好，我们收到了钓鱼邮件，请协助处理。'],
    ['big5', '我們收到了釣魚郵件，請協助處理。'],
    ['shift_jis', 'フィッシングメールを受信しました'],
    ['euc-jp', 'フィッシングメールを受信しました'],
    ['euc-kr', '안녕하세요 피싱 메일을 받았습니다'],
    ['windows-1253', 'Καλημέρα σας, λάβαμε ένα ύποπτο μήνυμα'],
    ['windows-1255', 'שלום לכולם, קיבלנו הודעה חשודה'],
    ['windows-1254', 'Merhaba arkadaşlar, şüpheli bir ileti aldık. Lütfen yardım edin, teşekkürler.'],
    ['windows-1252', 'Le déjà vu à la façade: vous avez reçu un message dont l’expéditeur est étranger.'],
    ['windows-1252', 'café'],
  ])('%s: %s', (charset, text) => {
    expect(decodeUndeclared(iconv.encode(`Host: 192.0.2.1\n${text}\n`, charset))).toBe(
      `Host: 192.0.2.1\n${text}\n`,
    );
  });

  test('what the message states elsewhere decides where the bytes are too few', () => {
    const word = iconv.encode('Да', 'koi8-r');
    expect(decodeUndeclared(word, new CharsetGuess('koi8-r'))).toBe('Да');
    expect(decodeUndeclared(iconv.encode('Да', 'windows-1251'), new CharsetGuess('ru'))).toBe('Да');
    expect(decodeUndeclared(iconv.encode('你好', 'gb18030'), new CharsetGuess('zh-CN'))).toBe('你好');
    // A hint never outweighs valid UTF-8.
    expect(decodeUndeclared(Buffer.from('Да'), new CharsetGuess('koi8-r'))).toBe('Да');
  });

  test('a long head in ASCII does not drown the words', () => {
    const text = `${'Received: from a.example by b.example\n'.repeat(2000)}Здравствуйте, это сообщение о взломе.\n`;
    expect(decodeUndeclared(iconv.encode(text, 'windows-1251'))).toBe(text);
  });

  test('UTF-16, with a mark, without, and by either order', () => {
    const text = 'Bonjour à tous, c’est moi';
    expect(decodeUndeclared(iconv.encode(text, 'utf-16le', { addBOM: true }))).toBe(text);
    expect(decodeUndeclared(iconv.encode(text, 'utf-16be', { addBOM: true }))).toBe(text);
    expect(decodeUndeclared(iconv.encode(text, 'utf-16le'))).toBe(text);
    expect(decodeCharset(iconv.encode(text, 'utf-16be'), 'utf-16').text).toBe(text);
    expect(decodeCharset(iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16').text).toBe(text);
  });

  test('random bytes are read as something, and quickly', () => {
    const bytes = Buffer.alloc(4_000_000, 0).map((_, index) => (index * 2_654_435_761) >>> 13);
    const started = process.cpuUsage();
    expect(decodeUndeclared(Buffer.from(bytes)).length).toBeGreaterThan(0);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});

describe('charsets that are misnamed', () => {
  test('UTF-8 that calls itself Latin-1 or ASCII', () => {
    expect(decodeCharset(Buffer.from('café – 日本'), 'iso-8859-1').text).toBe('café – 日本');
    expect(decodeCharset(Buffer.from('café'), 'us-ascii').text).toBe('café');
  });

  test('windows-1251 that calls itself UTF-8 or has no name', () => {
    const bytes = iconv.encode('Сообщение о вредоносной программе', 'windows-1251');
    expect(decodeCharset(bytes, 'utf-8').text).toBe('Сообщение о вредоносной программе');
    expect(decodeCharset(bytes, 'x-unknown').text).toBe('Сообщение о вредоносной программе');
    expect(decodeCharset(bytes, 'no-such-thing')).toEqual({
      text: 'Сообщение о вредоносной программе',
      known: false,
    });
  });

  test('a byte that the declared charset does not have becomes U+FFFD', () => {
    expect(decodeCharset(Buffer.from([0x41, 0xff, 0x42]), 'gb18030').text).toMatch(/^A\uFFFD/);
    expect(decodeCharset(Buffer.from('41d042', 'hex'), 'big5').text).toMatch(/A.*/);
  });
});

describe('stateful charsets', () => {
  test('ISO-2022-KR and ISO-2022-CN, declared and not', () => {
    const shift = (text: string, charset: string): Buffer =>
      Buffer.from(iconv.encode(text, charset).map((byte) => byte & 0x7f));
    const kr = Buffer.concat([
      Buffer.from('\u001B$)C\u000E'),
      shift('한국', 'euc-kr'),
      Buffer.from('\u000F ok'),
    ]);
    expect(decodeCharset(kr, 'ISO-2022-KR').text).toBe('한국 ok');
    expect(decodeUndeclared(kr)).toBe('한국 ok');
    const cn = Buffer.concat([
      Buffer.from('\u001B$)A\u000E'),
      shift('中文', 'gb2312'),
      Buffer.from('\u000F.'),
    ]);
    expect(decodeCharset(cn, 'iso-2022-cn').text).toBe('中文.');
    const hz = Buffer.concat([Buffer.from('a~~~{'), shift('中文', 'gb2312'), Buffer.from('~}b')]);
    expect(decodeCharset(hz, 'hz-gb-2312').text).toBe('a~中文b');
  });

  test('a shift that is never undone costs one line', () => {
    const bytes = Buffer.from('\u001B$)C\u000EGQ\nplain', 'latin1');
    expect(decodeCharset(bytes, 'iso-2022-kr').text).toMatch(/\nplain$/);
  });

  test('UTF-7: shifts, a plus, surrogates, and what is broken', () => {
    const utf7 = (text: string): string => decodeCharset(Buffer.from(text, 'latin1'), 'utf-7').text;
    expect(utf7('Hi Mom -+Jjo--!')).toBe('Hi Mom -☺-!');
    expect(utf7('1 +- 1 = 2')).toBe('1 + 1 = 2');
    expect(utf7('+ZeVnLIqe-')).toBe('日本語');
    expect(utf7('+2D3eAA-')).toBe('😀');
    expect(utf7('a + b +')).toBe('a + b +');
    expect(utf7('+AGE.b')).toBe('a.b');
    expect(utf7('+ADw-script+AD4-')).toBe('<script>');
  });

  test('a megabyte of UTF-7 takes no longer than other text', () => {
    const started = process.cpuUsage();
    decodeCharset(Buffer.from('+AGE-+'.repeat(170_000)), 'utf-7');
    decodeCharset(Buffer.from(`+${'AGEA'.repeat(250_000)}`), 'utf-7');
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});
