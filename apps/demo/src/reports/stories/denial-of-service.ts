import { mail } from '../seeds.js';

/** An attack in waves on public services, with a letter that demands money; 6 mails. */
export const denialOfService = [
  mail(
    'ddos-1',
    29,
    'Network operations <noc@northline.example>',
    'DDoS against customers of ours, 90 Gbit/s',
    `Since 14:05 UTC we carry a DDoS (DNS and NTP amplification, now a SYN flood, too) against 192.0.2.40, the web server of the Ministry of Culture. Peak 90 Gbit/s. We filter UDP sources and announce 192.0.2.32/28 through the scrubbing centre. The largest reflectors are in 203.0.113.128/26.

NOC Northline`,
  ),
  mail(
    'ddos-2',
    28,
    'Web team <webteam@culture.example>',
    'موقع الوزارة لا يعمل بسبب هجوم حجب الخدمة',
    `يتعرض موقع وزارة الثقافة 192.0.2.40 لهجوم حجب الخدمة منذ ظهر اليوم وهو غير متاح للزوار. تلقينا رسالة تهديد من pay-or-flood@shield-market[.]test تطلب مبلغا ماليا لوقف الهجوم.`,
  ),
  mail(
    'ddos-3',
    25,
    'Duty manager <duty@skyway-airport.example>',
    'Flight information is unavailable',
    `Passengers cannot reach our flight information (192.0.2.243). Our provider says it is a denial of service attack from many addresses, 203.0.113.140 and 203.0.113.150 among the strongest. Screens in the terminal work. We received the same mail from pay-or-flood@shield-market[.]test that others got.`,
  ),
  mail(
    'ddos-4',
    24,
    'Equipa de resposta <equipa@csirt-sul.example>',
    'TLP:GREEN Extorsão com DDoS na região',
    `Caros colegas,

três entidades do nosso país receberam nos últimos dias a mesma mensagem de pay-or-flood@shield-market[.]test, seguida de um ataque DDoS de demonstração com cerca de 60 Gbit/s. Nenhuma pagou e os ataques acabaram depois de seis horas. Os refletores estão sobretudo em 203.0.113.128/26.

CSIRT do Sul`,
  ),
  mail(
    'ddos-5',
    21,
    'Operations <operations@arden-water.example>',
    'Letter that threatens our website',
    `We got a letter by mail: "pay 3 coins or we flood you on Friday" (sender pay-or-flood@shield-market[.]test). Nothing has happened yet. The pumps do not depend on the website. What do you advise?`,
  ),
  mail(
    'ddos-6',
    3,
    'Сергей Волков <s.volkov@pochta.example>',
    'DDoS-атака на наш интернет-магазин',
    `Со вчерашнего вечера идёт DDoS-атака на наш магазин (198.51.100.212, хостинг Tidal Cloud). Сайт недоступен. Источники: 203.0.113.140, 203.0.113.171 и ещё около 900 адресов, список могу прислать.`,
  ),
];
