import { mail } from '../seeds.js';

/** One campaign against customers of a bank: 18 mails in seven languages that share two sites and an address. */
export const bankPhishing = [
  mail(
    'bank-1',
    70,
    'Rosa Delgado <rosa.delgado@mail.example>',
    'Phishing SMS in the name of Harbour Bank',
    `Good evening,

an hour ago I got a text message that says "Harbour Bank: your card was blocked, confirm your identity". The link goes to hxxps://harbour-bank-verify[.]test/card and the page looks exactly like the bank's. I did not enter anything.

The number was +1 555 0177. I hope this helps.
Rosa Delgado`,
  ),
  mail(
    'bank-2',
    69,
    'Oliver Brandt <o.brandt@inbox.example>',
    'Fake website of my bank',
    `I entered my user name AND my password on this page before I saw that the address is wrong:

hxxps://harbour-bank-verify[.]test/login?c=8812

I have called the bank and they blocked the account. My wife got the same message. Please take the site down.`,
  ),
  mail(
    'bank-3',
    68,
    'Fraud response <fraud@harbour-bank.example>',
    'TLP:AMBER Phishing campaign against our customers since this morning',
    `Dear colleagues,

since 07:40 our customers report text messages and mails that lead to

  harbour-bank-verify[.]test   (203.0.113.45)
  hb-secure-login[.]test       (203.0.113.45)

Both serve the same kit; it asks for the user name, the password and the code from the app, and logs in at once. So far 61 customers have called us, 9 of them entered their codes. The losses that we know of come to about 40,000.

We ask you to help with the take-down. The certificate for the second site was issued yesterday. Logs can be shared.

Fraud response, Harbour Bank`,
    {
      files: [
        {
          name: 'first-seen.csv',
          contentType: 'text/csv',
          text: `time,site,address\n07:40,harbour-bank-verify.test,203.0.113.45\n08:15,hb-secure-login.test,203.0.113.45\n`,
        },
      ],
    },
  ),
  mail(
    'bank-4',
    66,
    'Camille Roy <camille.roy@courrier.example>',
    'Hameçonnage : faux site de la Harbour Bank',
    `Bonjour,

j'ai reçu ce matin un courriel « Votre carte est suspendue » qui renvoie vers un faux site : hxxps://hb-secure-login[.]test/fr/carte. J'ai indiqué mon numéro de carte mais pas le code. Que dois-je faire ?

Merci d'avance,
Camille Roy`,
  ),
  mail(
    'bank-5',
    65,
    'Sami Khoury <sami.khoury@barid.example>',
    'رسالة احتيالية باسم بنك هاربور',
    `السلام عليكم،

وصلتني رسالة تصيد تقول إن حسابي في البنك موقوف وتطلب مني الدخول إلى الرابط hxxps://harbour-bank-verify[.]test/ar. الصفحة مزيفة ولكنها تشبه صفحة البنك تماما. لم أدخل أي معلومات.

أرجو إغلاق الموقع.
سامي`,
  ),
  mail(
    'bank-6',
    64,
    'Lucía Romero <lucia.romero@correo.example>',
    'Página falsa del Harbour Bank',
    `Hola, me llegó un mensaje con un enlace a una página falsa del banco: hxxps://hb-secure-login[.]test/es. Metí mi usuario y mi contraseña. Después vi un cargo de 1.200 que no es mío. ¿Pueden ayudarme? Ya llamé al banco pero nadie contesta.`,
  ),
  mail(
    'bank-7',
    62,
    'Дмитрий Орлов <d.orlov@pochta.example>',
    'Фишинг: поддельный сайт банка',
    `Здравствуйте!

Мне пришло СМС якобы от Harbour Bank со ссылкой hxxps://harbour-bank-verify[.]test/ru. Это поддельный сайт, на нём просят подтвердить пароль и код из приложения. Я ничего не вводил. Скриншот могу прислать.

Дмитрий`,
  ),
  mail(
    'bank-8',
    61,
    '陈思远 <chen.siyuan@youxiang.example>',
    '假冒银行的钓鱼网站',
    `您好：

我今天收到一条短信，说我的银行卡被冻结，要求点击链接 hxxps://hb-secure-login[.]test/zh 进行验证。这是钓鱼网站，页面和真正的银行网站一模一样。我没有输入密码。请尽快处理。

谢谢`,
  ),
  mail(
    'bank-9',
    60,
    'Inês Carvalho <ines.carvalho@caixa.example>',
    'Phishing do Harbour Bank',
    `Bom dia,

recebi hoje um e-mail que diz que o meu cartão foi bloqueado. A ligação abre hxxps://harbour-bank-verify[.]test/pt, que não é o site do banco. O meu pai introduziu os dados dele, já avisámos o banco.

Com os melhores cumprimentos,
Inês Carvalho`,
  ),
  mail(
    'bank-10',
    52,
    'Grace Mensah <grace.mensah@mail.example>',
    'Scam text from "HarbourBank"',
    `Another one today, this time the link is hb-secure-login[.]test/otp and the page is up right now. Please do something, my mother nearly fell for it.`,
  ),
  mail(
    'bank-11',
    50,
    'Abuse desk <abuse@coastnet.example>',
    'Phishing kit on 203.0.113.45',
    `Hello,

a customer of ours forwarded a phishing mail. The landing page https://harbour-bank-verify[.]test/ is still served by 203.0.113.45 (not our network, AS64496 announces it). The kit posts what it gets to collect.php on the same host. We have blocked the address for our customers.

Coastnet abuse desk`,
  ),
  mail(
    'bank-12',
    47,
    'Nadia Benali <nadia.benali@courrier.example>',
    'Escroquerie par SMS (banque)',
    `Bonjour, un SMS frauduleux m'a conduite sur une fausse page de connexion (harbour-bank-verify[.]test). J'ai donné mon mot de passe. La banque a bloqué mon compte à temps. Je vous transmets l'adresse : 203.0.113.45, trouvée par mon fils. Cordialement, N. Benali`,
  ),
  mail(
    'bank-13',
    46,
    'هند المنصوري <hind.mansouri@barid.example>',
    'موقع مزيف للبنك',
    `مرحبا، الموقع hxxps://hb-secure-login[.]test/ar/login ما زال يعمل. أدخلت والدتي كلمة المرور وتم سحب مبلغ من حسابها. نرجو المساعدة بسرعة.`,
  ),
  mail(
    'bank-14',
    44,
    'Rosa Delgado <rosa.delgado@mail.example>',
    'Phishing SMS in the name of Harbour Bank',
    `I am not sure that my first mail arrived, so here it is again: the fake page is hxxps://harbour-bank-verify[.]test/card. It is still there.
Rosa Delgado`,
  ),
  mail(
    'bank-15',
    30,
    'Mateo Vargas <mateo.vargas@correo.example>',
    'SMS falso del banco, suplantación de identidad',
    `Buenas tardes. Recibí un SMS que suplanta al Harbour Bank, con este enlace: hxxps://hb-secure-login[.]test/es/otp. No hice clic. Adjunto el número: +1 555 0178. Saludos, Mateo`,
  ),
  mail(
    'bank-16',
    27,
    'Paulo Nogueira <paulo.nogueira@caixa.example>',
    'SMS falso do banco',
    `Boa tarde, recebi um SMS falso com uma ligação para hb-secure-login[.]test/pt/otp (203.0.113.45). Não introduzi nada. Segue para vosso conhecimento.`,
  ),
  mail(
    'bank-17',
    20,
    '王丽 <wang.li@youxiang.example>',
    '收到钓鱼短信',
    `请注意：harbour-bank-verify[.]test 这个假网站还在运行，我的同事输入了密码，账户被盗刷。请联系银行。`,
  ),
  mail(
    'bank-18',
    6,
    'Kofi Asante <kofi.asante@inbox.example>',
    'New address of the bank phishing',
    `The old address is gone, but since tonight the same fake bank page is at hxxps://harbour-bank-verify[.]test:8443/new and it still answers from 203.0.113.45.`,
  ),
];
