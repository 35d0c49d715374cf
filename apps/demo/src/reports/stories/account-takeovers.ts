import { mail } from '../seeds.js';

/** Accounts that others use: 8 mails of people and one of an organisation whose mailbox sends invoices. */
export const accountTakeovers = [
  mail(
    'account-1',
    59,
    'Tariq Aziz <tariq.aziz@mail.example>',
    'Locked out of my account',
    `Somebody changed the password and the phone number of my mail account tariq.aziz@inbox.example. I was locked out of my account at 11 this morning. The last login that I saw came from 203.0.113.150. He now writes to my contacts and asks for money.`,
  ),
  mail(
    'account-2',
    56,
    '赵磊 <zhao.lei@youxiang.example>',
    '社交账号被盗',
    `我的社交账号昨晚被盗，密码被盗后对方向我的好友借钱。登录地点显示为 203.0.113.150。请问如何找回？`,
  ),
  mail(
    'account-3',
    41,
    'Accounts <accounts@brightway-tools.example>',
    'Compromised mailbox sends our invoices with another account number',
    `Our bookkeeper's mailbox was used to send customers our real invoices with another bank account. Three have paid. A rule moved all answers into a folder that she never opens. The logins came from 203.0.113.150 and 203.0.113.152. This is business email compromise, as I have learnt today.`,
  ),
  mail(
    'account-4',
    37,
    'Мария Лебедева <m.lebedeva@pochta.example>',
    'Взломали аккаунт',
    `Взломали аккаунт в мессенджере, от моего имени рассылают просьбы перевести деньги. Код я никому не говорила. Вход был с 203.0.113.152.`,
  ),
  mail(
    'account-5',
    33,
    'Thomas Laurent <thomas.laurent@courrier.example>',
    'Compte piraté',
    `Mon compte de messagerie a été piraté : mot de passe volé, réponses automatiques en anglais. Je retrouve des connexions depuis 203.0.113.150. J'ai réussi à reprendre la main, mais que reste-t-il à faire ?`,
  ),
  mail(
    'account-6',
    26,
    'Ricardo Pinto <ricardo.pinto@caixa.example>',
    'Conta roubada',
    `A minha conta de e-mail foi roubada e estão a usá-la para burlar os meus clientes. O acesso veio de 203.0.113.152. Preciso de um comprovativo para o banco.`,
  ),
  mail(
    'account-7',
    14,
    'Computing centre <abuse@arden-university.example>',
    'Cuentas comprometidas envían spam',
    `Tres cuentas comprometidas de estudiantes enviaron 40.000 mensajes de spam anoche. Contraseñas reutilizadas de la filtración de leak-bazaar[.]test. Inicios de sesión desde 203.0.113.152. Cuentas bloqueadas.`,
  ),
  mail(
    'account-8',
    2,
    'Fatou Ndiaye <fatou.ndiaye@mail.example>',
    'My shop page was taken over',
    `The page of my shop with 12,000 followers was taken over last night. The thief wants 300 to give it back and wrote from recover-desk@page-support[.]test. The platform does not answer.`,
  ),
];
