import { mail } from '../seeds.js';

/** "Your tax refund": 12 mails about a campaign in the name of the Ministry of Finance. */
export const taxPhishing = [
  mail(
    'tax-1',
    40,
    'Security operations <soc@minfin.example>',
    'TLP:GREEN Refund phishing in the name of the Ministry of Finance',
    `Since Monday mails with the subject "You are entitled to a tax refund" reach citizens. They come from refund@minfin-refund[.]test and lead to

  hxxps://minfin-refund[.]test/claim   (203.0.113.88, AS64496)

The page asks for the national number and for a card. Our own servers are not involved. We have put a warning on www.minfin.example and would be glad if the registrar could be asked to suspend the domain.

Security operations, Ministry of Finance`,
  ),
  mail(
    'tax-2',
    39,
    'Hanna Weiss <hanna.weiss@mail.example>',
    'Is this tax refund genuine?',
    `Dear Sir or Madam, I got a mail that promises me 412.50 from the tax office if I fill in my card at https://minfin-refund[.]test/claim?id=2231. Is it a scam? I do not want to miss the deadline.`,
  ),
  mail(
    'tax-3',
    38,
    'Julien Mercier <julien.mercier@courrier.example>',
    'Faux remboursement d’impôt (phishing)',
    `Bonjour,

le message ci-dessous prétend venir du ministère des Finances. Le lien mène à un site frauduleux, minfin-refund[.]test, hébergé sur 203.0.113.88.

> De : refund@minfin-refund[.]test
> Vous avez droit à un remboursement de 318,20.

Je n'ai rien rempli.`,
  ),
  mail(
    'tax-4',
    37,
    'Omar Saleh <omar.saleh@barid.example>',
    'رابط احتيالي عن استرداد الضرائب',
    `وصلني بريد من refund@minfin-refund[.]test يعد باسترداد ضريبي ويطلب رقم البطاقة في صفحة مزيفة hxxps://minfin-refund[.]test/claim. هل هذا من الوزارة؟`,
  ),
  mail(
    'tax-5',
    36,
    'Elena Ruiz <elena.ruiz@correo.example>',
    'Correo de devolución de impuestos: phishing',
    `Reenvío un correo de phishing sobre una devolución de impuestos. Pide los datos de la tarjeta en hxxps://minfin-refund[.]test/es/claim. Mi vecina ya los dio.`,
  ),
  mail(
    'tax-6',
    35,
    'Ольга Смирнова <o.smirnova@pochta.example>',
    'Мошеннический сайт о возврате налога',
    `Добрый день. Пришло письмо о возврате налога со ссылкой на minfin-refund[.]test. Мошеннический сайт просит номер карты. Прошу принять меры.`,
  ),
  mail(
    'tax-7',
    33,
    'Beatriz Lopes <beatriz.lopes@caixa.example>',
    'E-mail falso das Finanças',
    `Recebi um e-mail das "Finanças" com uma ligação para hxxps://minfin-refund[.]test/pt/claim. Parece phishing. O remetente é refund@minfin-refund[.]test.`,
  ),
  mail(
    'tax-8',
    31,
    'Hanna Weiss <hanna.weiss@mail.example>',
    'Is this tax refund genuine?',
    `I sent you this two days ago and got no answer that helps me. Is https://minfin-refund[.]test/claim?id=2231 genuine or is it phishing?`,
  ),
  mail(
    'tax-9',
    22,
    'IT help desk <helpdesk@valmont.example>',
    'Refund phishing reached 34 mailboxes here',
    `We found the refund phishing in 34 mailboxes of the municipality and removed it. Two colleagues clicked before. Sender refund@minfin-refund[.]test, delivered by 203.0.113.90. Their passwords were changed.`,
  ),
  mail(
    'tax-10',
    18,
    '刘洋 <liu.yang@youxiang.example>',
    '退税钓鱼邮件',
    `收到一封冒充财政部的退税邮件，链接为 hxxps://minfin-refund[.]test/zh，要求填写银行卡信息。这是网络钓鱼，特此报告。`,
  ),
  mail(
    'tax-11',
    12,
    'Marc Lefèvre <marc.lefevre@courrier.example>',
    'Impôts : fausse page de paiement',
    `J'ai payé 29,90 de « frais de dossier » sur une fausse page (minfin-refund[.]test/pay). Ma banque dit qu'il faut porter plainte. Pouvez-vous faire fermer ce site ?`,
  ),
  mail(
    'tax-12',
    5,
    'Aisha Rahman <aisha.rahman@inbox.example>',
    'Tax refund scam by phone',
    `A man called me, said he was from the tax office, knew my name, and sent me a link to minfin-refund[.]test/claim while we were talking. When I asked for his name he hung up. The call came from +1 555 0181.`,
  ),
];
