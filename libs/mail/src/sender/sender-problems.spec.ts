import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';

const marks = async (head: string): Promise<[string, string][]> => {
  const mail = await parseMail(Buffer.from(`${head}\nSubject: x\n\nwords\n`));
  return mail.problems.map(({ code, detail }) => [code, detail]);
};

describe('senders that are not who they seem', () => {
  test.each([
    [
      'From: "ceo@bank.example" <x@evil.example>',
      'name-shows-other-address',
      'from: ceo@bank.example ≠ x@evil.example',
    ],
    [
      'From: =?utf-8?Q?The_Boss_=3Cceo=40bank=2Eexample=3E?= <x@evil.example>',
      'name-shows-other-address',
      'from: ceo@bank.example ≠ x@evil.example',
    ],
    ['From: "ceo＠bank.example" <x@evil.example>', 'name-shows-other-address', 'ceo@bank.example ≠'],
    [
      'From: a@b\u0430nk.example',
      'mixed-script-domain',
      'bаnk.example = xn--bnk-6cd.example (Latin, Cyrillic)',
    ],
    ['From: a@xn--bnk-6cd.example', 'mixed-script-domain', 'xn--bnk-6cd.example'],
    // All Cyrillic, and all of it looks Latin.
    ['From: a@раура.example', 'lookalike-domain', '≈ paypa.example'],
    ['From: a@ορο.example', 'lookalike-domain', '≈ opo.example'],
    ['From: "support@bank1.example" <a@bankl.example>', 'lookalike-domain', 'bank1.example ≈ bankl.example'],
    [
      'From: a@modern.example\nReply-To: a@modem.example',
      'lookalike-domain',
      'modem.example ≈ modern.example',
    ],
    ['From: "Аpple Support" <a@example.org>', 'mixed-script-name', 'from: Аpple (Latin, Cyrillic)'],
    ['From: "Jane \u202Ecod.eod" <a@example.org>', 'hidden-characters-in-name', 'from: U+202E'],
    ['From: "Ba\u200Bnk" <a@example.org>', 'hidden-characters-in-name', 'from: U+200B'],
    ['From: "Ba\u200Dnk" <a@example.org>', 'hidden-characters-in-name', 'from: U+200D'],
    ['From: a@bank.example\nReply-To: a@mail.test', 'reply-to-other-domain', 'a@bank.example → a@mail.test'],
    [
      'From: a@example.org\nReply-To: "a@bank.example" <b@example.org>',
      'name-shows-other-address',
      'reply-to: a@bank.example',
    ],
  ])('%s', async (head, code, detail) => {
    const found = (await marks(head)).filter(([each]) => each === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toContain(detail);
  });

  test('the address stays what it is', async () => {
    const mail = await parseMail(Buffer.from('From: "ceo@bank.example" <x@evil.example>\n\nwords'));
    expect(mail.from?.address).toBe('x@evil.example');
  });
});

test.each([
  'From: محمد العلي <m@example.org>',
  'From: "\u200Fمحمد\u200F (CERT)" <m@example.org>',
  'From: می\u200Cخواهم <m@example.org>',
  'From: Иван Петров <ivan@пример.рф>',
  'From: Иван <i@сора.рф>',
  'From: Иван <i@xn--80a1acny.ru>',
  'From: 王小明 <w@例子.example>',
  'From: 山田 太郎 Yamada <y@日本ltd.example>',
  'From: Γιώργος <g@παράδειγμα.gr>',
  'From: "J. Müller-Łódź" <j@müller.example>',
  'From: jane@example.org <jane@example.org>',
  'From: "jane@example.org" <jane.doe@mail.example.org>',
  'From: "👩\u200D💻 Dev" <d@example.org>',
  'From: web1 <root@web1.example.org>\nReply-To: root@webl.org.test\nList-Id: <x.example.org>',
  'From: "\'jane@a.example\' via Team" <team@lists.example>\nList-Id: <team.lists.example>',
  'From: a@mail.example.co.uk\nReply-To: b@example.co.uk',
])('no mark on honest mail: %s', async (head) => {
  expect(await marks(head)).toEqual([]);
});
