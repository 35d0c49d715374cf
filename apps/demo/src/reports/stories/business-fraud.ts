import { mail } from '../seeds.js';

/** Invented bosses and suppliers, and blackmail: 6 mails. */
export const businessFraud = [
  mail(
    'fraud-1',
    67,
    'Finance <finance@brightway-tools.example>',
    'CEO fraud attempt, 48,000',
    `Our accountant got a mail "from our director" that asked for an urgent transfer of 48,000 and for silence. The name was right, the address was director@executive-mail[.]test. She called him, so nothing was paid. Headers attached as text.`,
    {
      files: [
        {
          name: 'headers.txt',
          contentType: 'text/plain',
          text: `Received: from relay.executive-mail.test (203.0.113.77)\nFrom: Director <director@executive-mail.test>\nReply-To: director@executive-mail.test\n`,
        },
      ],
    },
  ),
  mail(
    'fraud-2',
    54,
    'Mairie, comptabilité <compta@valmont.example>',
    'Fraude au président évitée',
    `Un faux message du maire, envoyé par director@executive-mail[.]test, demandait un virement de 23 000. Nous l'avons reconnu. C'est la troisième tentative ce mois-ci.`,
  ),
  mail(
    'fraud-3',
    38,
    'Hassan Farouk <hassan.farouk@barid.example>',
    'فاتورة مزورة من مورد',
    `استلمت شركتنا فاتورة مزورة برقم حساب جديد من billing@executive-mail[.]test وتم دفع 9,000. اكتشفنا انتحال المورد بعد أسبوع. كيف نستعيد المبلغ؟`,
  ),
  mail(
    'fraud-4',
    24,
    'Anonymous writer <worried-8841@inbox.example>',
    'Blackmail with my camera',
    `I got a mail that says somebody filmed me through my camera and will send the film to all my contacts unless I pay. It shows an old password of mine. Sextortion? I am afraid to tell anyone.`,
  ),
  mail(
    'fraud-5',
    13,
    'Vera Costa <vera.costa@caixa.example>',
    'Fatura falsa de fornecedor',
    `A nossa empresa recebeu uma fatura falsa com um IBAN novo, enviada de billing@executive-mail[.]test (203.0.113.77). Não pagámos.`,
  ),
  mail(
    'fraud-6',
    6,
    'Ivan Kuzmin <ivan.kuzmin@pochta.example>',
    'Шантаж по электронной почте',
    `Мне угрожают опубликовать личные фотографии, если я не переведу деньги. Шантаж начался после знакомства в сети. Пишут с адреса m4sk@page-support[.]test.`,
  ),
];
