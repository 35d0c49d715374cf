import { mail } from '../seeds.js';

/** Data where they should not be: a university, a clinic's form, a shop; 6 mails. */
export const dataLeaks = [
  mail(
    'leak-1',
    63,
    'Computing centre <abuse@arden-university.example>',
    'Filtración de datos de estudiantes',
    `Buenos días:

en un foro se ofrece desde ayer una base de datos con 18.400 registros de estudiantes (nombre, correo, notas, resumen de contraseñas). La muestra es auténtica. El acceso parece haber sido por el portal de matrícula 192.0.2.170, desde 203.0.113.33, con una inyección SQL. Hemos cerrado el portal.

La oferta está en hxxps://leak-bazaar[.]test/t/40881. Pedimos apoyo para la notificación.`,
  ),
  mail(
    'leak-2',
    62,
    'Noah Fischer <noah.fischer@mail.example>',
    'My university data is being sold',
    `A friend showed me hxxps://leak-bazaar[.]test/t/40881 where the student database of the University of Arden is for sale. My own name and mark are in the free sample. Data breach or joke? The seller is "greyfinch".`,
  ),
  mail(
    'leak-3',
    43,
    'Security researcher <finder@night-owl.example>',
    'Open database with patient appointments, publicly accessible',
    `Hello,

while looking at something else I found a database that answers without a password on 192.0.2.140:9200 (Lakeside General Hospital?). The index "appointments" has about 52,000 entries with names and reasons for the visit. I looked at two of them, kept nothing and told nobody else. Please let me know when it is closed, I will then delete this mail.`,
  ),
  mail(
    'leak-4',
    23,
    'Claire Dumas <claire.dumas@courrier.example>',
    'Mes données personnelles exposées',
    `En cherchant mon nom j'ai trouvé un fichier public avec les clients d'une boutique (nom, adresse, quatre derniers chiffres de la carte) : hxxps://shop-ember[.]test/export/clients.csv. C'est une fuite de données, n'est-ce pas ? La boutique ne répond pas.`,
  ),
  mail(
    'leak-5',
    17,
    'Information security <security@meridian-savings.example>',
    'TLP:AMBER+STRICT Leaked credentials of employees',
    `In a collection of stolen passwords that a service offers us we found 27 addresses of ours, five of them current. They were taken from a private device with malware, not from us. All five passwords are changed, the sessions ended. Please keep this within your team.`,
  ),
  mail(
    'leak-6',
    8,
    '张敏 <zhang.min@youxiang.example>',
    '学生信息泄露',
    `我是阿登大学的学生。有人在 hxxps://leak-bazaar[.]test/t/40881 出售我们的个人信息，包括姓名、邮箱和成绩。这是严重的数据泄露，请调查。`,
  ),
];
