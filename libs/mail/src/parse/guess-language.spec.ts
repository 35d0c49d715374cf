import { expect, test } from '@jest/globals';
import { guessLanguage } from './guess-language.js';

test.each([
  ['Dear team, we have received mails that ask for the password of our users.', 'en'],
  ['Bonjour, nous avons reçu des courriels qui demandent le mot de passe de nos clients. Que faire ?', 'fr'],
  ['مرحبا، لقد تلقينا رسائل تصيد احتيالي من هذا العنوان', 'ar'],
  ['Здравствуйте, мы получили фишинговое письмо', 'ru'],
  ['我们收到了钓鱼邮件', 'zh'],
  ['フィッシングメールを受け取りました', 'ja'],
  ['เราได้รับอีเมลฟิชชิง', 'th'],
  [
    'Wir haben eine E-Mail erhalten, die nach der PIN fragt. Bitte helfen Sie uns mit der Analyse und dem Bericht.',
    'de',
  ],
  ['Hemos recibido correos que piden la contraseña de los usuarios para una cuenta del banco.', 'es'],
  [
    'Tres cuentas comprometidas de estudiantes enviaron 40.000 mensajes de spam anoche. Hemos bloqueado las cuentas desde la red.',
    'es',
  ],
  [
    'Mon compte a été piraté : mot de passe volé. Je retrouve des connexions depuis une adresse de plus.',
    'fr',
  ],
  ['A minha conta foi roubada e estão a usá-la para burlar os meus clientes em nome de outros.', 'pt'],
  [
    'Wij hebben een bericht gekregen van onze bank, maar het is niet van de bank en vraagt naar uw code.',
    'nl',
  ],
  ['192.0.2.1 192.0.2.2', null],
  ['', null],
])('%s', (text, expected) => {
  expect(guessLanguage(undefined, text)).toBe(expected);
});

test('what the sender states decides only where the text does not', () => {
  expect(guessLanguage('en-US', 'مرحبا، لقد تلقينا رسائل')).toBe('ar');
  expect(guessLanguage('fr-CA, en', '192.0.2.1')).toBe('fr');
  expect(guessLanguage('; drop table', '')).toBeNull();
});
