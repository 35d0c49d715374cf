import { mail } from '../seeds.js';

/** One group signs the pages of small sites on one hoster; 6 mails. */
export const defacements = [
  mail(
    'deface-1',
    48,
    'Web team <webteam@culture.example>',
    'تم اختراق الموقع وتشويه الصفحة الرئيسية',
    `تم تشويه الموقع museum.culture.example صباح اليوم برسالة سياسية موقعة باسم "SilentTide". العنوان 192.0.2.44. نعتقد أن الدخول كان عبر إضافة قديمة من العنوان 203.0.113.66. أعدنا الصفحة من النسخة الاحتياطية.`,
  ),
  mail(
    'deface-2',
    47,
    'Trust and safety <abuse@tidalcloud.example>',
    'Eleven customer sites defaced',
    `Eleven sites of customers on 198.51.100.214 were defaced last night by "SilentTide". All run the plug-in "Easy Gallery" before 2.4 (CVE-2026-20417). The web shell /gallery/tmp/st.php was uploaded from 203.0.113.66. We removed it everywhere and told the customers.`,
  ),
  mail(
    'deface-3',
    46,
    'Ana Torres <ana.torres@correo.example>',
    'Mi sitio hackeado por SilentTide',
    `La página de nuestra asociación (hxxp://asociacion-norte[.]example, 198.51.100.214) muestra un mensaje de "SilentTide". ¿Cómo la recupero? No tengo copia.`,
  ),
  mail(
    'deface-4',
    45,
    'Visitor <visitor@inbox.example>',
    'Museum website hacked?',
    `The museum's page museum.culture.example shows a black page with a skull and "SilentTide". Just so that you know.`,
  ),
  mail(
    'deface-5',
    19,
    'Élodie Marchand <e.marchand@ecole-valmont.example>',
    'Site de l’école piraté',
    `Le site de notre école a été piraté cette nuit (défiguration signée SilentTide). Les élèves ont vu des images choquantes. L'hébergeur parle de 203.0.113.66. Pouvez-vous appeler la direction ?`,
  ),
  mail(
    'deface-6',
    7,
    'Алексей Морозов <a.morozov@pochta.example>',
    'Взлом сайта, дефейс',
    `Сайт нашего клуба взломан, дефейс от SilentTide. На сервере найден файл st.php, запросы шли с 203.0.113.66. Нужна помощь с журналами.`,
  ),
];
