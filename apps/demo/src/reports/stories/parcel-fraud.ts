import { mail } from '../seeds.js';

/** "Your parcel is waiting": 8 mails, two sites, an app that is none. */
export const parcelFraud = [
  mail(
    'parcel-1',
    58,
    'Fraud desk <fraud@post.example>',
    'Parcel text messages with a fake app',
    `The text messages "Your parcel is waiting, fee 1.99" lead to hxxps://post-delivery-fee[.]test, where phones are offered a file track.apk (sha-256 9f2c7b1d4e5a60718293a4b5c6d7e8f90112233445566778899aabbccddeeff0). It asks for the right to read text messages. We have about 200 calls a day. The site is on 203.0.113.120.`,
  ),
  mail(
    'parcel-2',
    57,
    'Ngozi Adeyemi <ngozi.adeyemi@mail.example>',
    'I installed an app from a parcel SMS',
    `I clicked on post-delivery-fee[.]test and installed the app "Track". Since then my phone sends text messages by itself. Is it malware? What should I do now, it is the only phone that I have.`,
  ),
  mail(
    'parcel-3',
    55,
    'Sophie Girard <sophie.girard@courrier.example>',
    'SMS colis : arnaque',
    `Un SMS me demande de payer 1,99 pour un colis sur post-delivery-fee[.]test. C'est une arnaque, je n'attends aucun colis.`,
  ),
  mail(
    'parcel-4',
    49,
    'يوسف العلي <yousef.ali@barid.example>',
    'رسالة احتيال عن طرد بريدي',
    `رسالة نصية تطلب دفع رسوم طرد عبر hxxps://post-delivery-fee[.]test وهي عملية نصب. دفعت زوجتي المبلغ ثم سحبوا مبلغا أكبر من البطاقة.`,
  ),
  mail(
    'parcel-5',
    42,
    'Carlos Medina <carlos.medina@correo.example>',
    'Estafa del paquete',
    `Me piden 1,99 por un paquete en post-delivery-fee[.]test. Es una estafa. Lo aviso para que cierren la web.`,
  ),
  mail(
    'parcel-6',
    26,
    'Ирина Ковалёва <i.kovaleva@pochta.example>',
    'Вредоносное приложение из СМС о посылке',
    `По ссылке из СМС (post-parcel-track[.]test, 203.0.113.120) скачивается вредоносный файл track.apk. Антивирус назвал его трояном.`,
  ),
  mail(
    'parcel-7',
    16,
    'Peter Novak <peter.novak@inbox.example>',
    'Parcel scam has moved',
    `The parcel scam is now at https://post-parcel-track[.]test/app/track.apk, same pictures, same fee. I work in a phone shop and see three such phones a day.`,
  ),
  mail(
    'parcel-8',
    9,
    'Network operations <noc@northline.example>',
    'Subscribers infected through parcel messages',
    `We see 318 subscribers whose phones contact 203.0.113.121:4443 every ten minutes since they installed "track.apk" from post-parcel-track[.]test. It looks like a botnet of infected phones; the command and control server does not answer to us. May we tell the subscribers in your name?`,
  ),
];
