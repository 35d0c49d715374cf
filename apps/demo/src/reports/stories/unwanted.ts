import { mail } from '../seeds.js';

/** What every public mailbox gets, too: 10 mails that are no reports. */
export const unwanted = [
  mail(
    'spam-1',
    66,
    'Growth team <hello@rank-first.example>',
    'Your website on page one in 30 days',
    `Hi there! I was looking at your website and saw that you are missing out on a lot of visitors. We offer links from 400 sites. Shall we talk on Tuesday? To unsubscribe reply STOP.`,
  ),
  mail(
    'spam-2',
    59,
    'Conference desk <call@world-summit.example>',
    'Invitation: keynote speaker at the World Cyber Summit',
    `Dear Sir/Madam, it is our great honour to invite you as a keynote speaker. The registration fee for speakers is reduced to 1,450. Please confirm by Friday.`,
  ),
  mail(
    'spam-3',
    48,
    'Mme Adjoua <adjoua.heritage@fortune.example>',
    'Proposition confidentielle',
    `Bien-aimé(e), je suis la veuve d'un homme d'affaires et je cherche une personne honnête pour recevoir la somme de 8,5 millions. Répondez-moi vite, que Dieu vous bénisse.`,
  ),
  mail(
    'spam-4',
    43,
    'Ofertas <ventas@todo-barato.example>',
    'Tóner con 70 % de descuento',
    `Solo esta semana: tóner para todas las impresoras con 70 % de descuento. Envío gratis a partir de 50.`,
  ),
  mail(
    'spam-5',
    34,
    'Склад <sklad@optom.example>',
    'Оптовые цены на перчатки',
    `Предлагаем перчатки медицинские оптом, от 1000 пар. Прайс во вложении. Ответьте на это письмо.`,
  ),
  mail(
    'spam-6',
    30,
    '发票代理 <fapiao@daili.example>',
    '代开各类发票',
    `长期代开各类发票，优惠合作，电话联系。如有打扰请谅解。`,
  ),
  mail(
    'spam-7',
    21,
    'عروض السفر <offers@rihla.example>',
    'عروض سياحية لا تفوت',
    `سافر الآن بأفضل الأسعار إلى أجمل الوجهات. العرض سار حتى نهاية الشهر.`,
  ),
  mail(
    'spam-8',
    13,
    'Newsletter <news@secure-product.example>',
    'Webinar: 7 trends that every CISO must know',
    `Join our webinar and see how our platform stops every attack before it starts. Seats are limited. You get this mail because you visited a fair.`,
  ),
  mail(
    'other-1',
    27,
    'Gustav Ekholm <gustav.ekholm@mail.example>',
    'My neighbour takes my parking place',
    `My neighbour parks in my place every day and laughs at me. I have photos. The police say it is not their business, so I turn to you, because it is an incident.`,
  ),
  mail(
    'other-2',
    10,
    'School project <pupil@ecole-valmont.example>',
    'Questions for our school project',
    `Hello, we are three pupils and do a project about hackers. How many attacks do you have each day, and have you ever met a hacker? We need it by Thursday. Thank you!`,
  ),
];
