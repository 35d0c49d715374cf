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
  // One line, as people in a hurry write.
  ['Hello, I got a strange email from my bank. What should I do?', 'en'],
  ['J’ai reçu un SMS suspect de ma banque.', 'fr'],
  ['Hola, he recibido un correo sospechoso de mi banco. ¿Qué debo hacer?', 'es'],
  ['Recibí un SMS con un enlace falso, adjunto la captura.', 'es'],
  ['Bom dia, recebi um email suspeito do meu banco. O que devo fazer?', 'pt'],
  ['مرحبا، تم اختراق حسابي', 'ar'],
  ['Добрый день! Наш сайт взломали, помогите.', 'ru'],
  ['Вітаю, ми отримали фішинговий лист', 'uk'],
  ['Вчера получихме съобщение, в което искат паролата ни.', 'bg'],
  ['网站被攻击了', 'zh'],
  ['您好，我的邮箱 admin@example.org 被盗了，please help', 'zh'],
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
