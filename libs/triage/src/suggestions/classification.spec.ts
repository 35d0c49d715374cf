import { describe, expect, test } from '@jest/globals';
import { isRsit } from '@tocsin/config';
import fc from 'fast-check';
import { type ClassificationFacts, suggestClassification } from './classification.js';

const facts = (given: Partial<ClassificationFacts>): ClassificationFacts => ({
  subject: '',
  text: '',
  language: null,
  kind: 'human',
  stated: null,
  feedbackTypes: [],
  xarfType: null,
  formType: null,
  observables: [],
  ...given,
});
const best = (given: Partial<ClassificationFacts>) => {
  const [first] = suggestClassification(facts(given));
  return first ? `${first.class}/${first.type}` : null;
};

describe('words', () => {
  test.each([
    ['en', 'Phishing mail in the name of our bank', 'fraud/phishing'],
    ['en', 'Someone is port scanning us', 'information-gathering/scanner'],
    ['en', 'Our files are encrypted, there is a ransom note', 'malicious-code/infected-system'],
    ['fr', 'Hameçonnage : un faux site de la préfecture', 'fraud/phishing'],
    ['fr', 'Attaque par déni de service', 'availability/ddos'],
    ['es', 'Fuga de datos de pacientes', 'information-content-security/data-leak'],
    ['ar', 'وصلتني رسالة احتيالية ورابط احتيالي وصفحة مزيفة', 'fraud/phishing'],
    ['ar', 'تعرض الجهاز لبرنامج الفدية وتم تشفير الملفات', 'malicious-code/infected-system'],
    ['ru', 'Получили фишинговое письмо с поддельным сайтом', 'fraud/phishing'],
    ['ru', 'Все файлы зашифрованы, требуют выкуп', 'malicious-code/infected-system'],
    ['zh', '我们收到钓鱼邮件，假冒网站', 'fraud/phishing'],
    ['zh', '网站遭到拒绝服务攻击', 'availability/ddos'],
  ])('%s: %s', (language, text, expected) => {
    expect(best({ text, language })).toBe(expected);
    expect(best({ subject: text, language })).toBe(expected);
    expect(best({ text: text.toUpperCase(), language: null })).toBe(expected);
  });

  test('name themselves as the reason', () => {
    const [first] = suggestClassification(facts({ subject: 'Phishing', text: 'a fake   login page' }));
    expect(first?.reasons).toEqual([{ kind: 'words', matches: ['phishing', 'fake login'] }]);
  });

  test('do not hide in other words, nor stand for those of a neighbour’s language', () => {
    expect(best({ text: 'The wormhole and the strojan' })).toBeNull();
    expect(best({ text: 'a pirate ship', language: 'en' })).toBeNull();
    expect(best({ text: 'mon compte est piraté', language: 'fr' })).toBe('intrusions/system-compromise');
  });
});

describe('what outweighs words', () => {
  test("a form's choice, and the sender's own class still more", () => {
    const text = 'phishing phish vishing smishing fake login';
    expect(best({ subject: text, text, formType: 'ddos' })).toBe('availability/ddos');
    expect(best({ text, formType: 'ddos', stated: { class: 'vulnerable', type: null } })).toBe(
      'vulnerable/null',
    );
  });

  test('a machine’s type of complaint', () => {
    expect(best({ kind: 'abuse-report', feedbackTypes: ['abuse'] })).toBe('abusive-content/spam');
    expect(best({ kind: 'abuse-report', xarfType: 'content/phishing' })).toBe('fraud/phishing');
    expect(best({ kind: 'abuse-report', xarfType: 'copyright/p2p' })).toBe('fraud/copyright');
    expect(best({ kind: 'abuse-report', xarfType: 'content/of-tomorrow' })).toBeNull();
    expect(best({ kind: 'abuse-report', feedbackTypes: ['virus', 'virus'] })).toBe(
      'malicious-code/malware-distribution',
    );
  });

  test('but nothing that RSIT or the table does not have', () => {
    expect(best({ stated: { class: 'magic', type: null } })).toBeNull();
    expect(best({ stated: { class: 'fraud', type: 'ddos' } })).toBeNull();
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(best({ formType: name, feedbackTypes: [name] })).toBeNull();
    }
  });
});

test('bounces and answering machines speak of mail, not of incidents', () => {
  for (const kind of ['bounce', 'auto-reply'] as const)
    expect(best({ kind, text: 'The phishing service is down' })).toBeNull();
});

test('observables speak weakly', () => {
  expect(best({ observables: [{ type: 'cve', value: 'CVE-2026-1234' }] })).toBe(
    'vulnerable/vulnerable-system',
  );
  expect(best({ text: 'phishing', observables: [{ type: 'cve', value: 'CVE-2026-1234' }] })).toBe(
    'fraud/phishing',
  );
});

test('whatever comes: known classes only, best first, in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.string(), (text, subject) => {
      const found = suggestClassification(facts({ text, subject }));
      expect(found.every((each) => isRsit(each.class, each.type))).toBe(true);
      expect(found.map(({ score }) => score)).toEqual(
        found.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    }),
  );
  const hostile = ['a'.repeat(100_000), 'фишинг'.repeat(20_000), ' \n'.repeat(50_000), 'و'.repeat(100_000)];
  const start = performance.now();
  for (const text of hostile) suggestClassification(facts({ text, subject: text }));
  expect(performance.now() - start).toBeLessThan(5_000);
});
