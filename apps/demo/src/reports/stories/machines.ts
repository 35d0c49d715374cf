import { deliveryFailure } from '../machine-mail.js';
import { mail } from '../seeds.js';

const AUTOMATIC = { autoSubmitted: 'auto-replied' as const };

/** Answers of machines: five bounces and a delay of mail that others sent in our name or long ago, six absences. */
export const machines = [
  deliveryFailure('bounce-1', 61, 'old.contact@minfin.example', '5.1.1', 'user unknown'),
  deliveryFailure('bounce-2', 49, 'security@closed-shop.example', '5.1.2', 'host not found'),
  deliveryFailure('bounce-3', 35, 'full.box@mail.example', '4.2.2', 'mailbox full'),
  deliveryFailure('bounce-4', 24, 'abuse@hoster-abroad.example', '5.7.1', 'message refused by policy'),
  deliveryFailure('bounce-5', 11, 'noc@quiet-net.example', '5.4.1', 'recipient address rejected'),
  deliveryFailure('bounce-6', 3, 'former.colleague@culture.example', '5.1.1', 'user unknown'),
  mail(
    'away-1',
    60,
    'Registrar desk <abuse@registrar-one.example>',
    'Automatic reply: Take-down request',
    `Thank you for your message. Your ticket is 88-20417. We answer within five working days.`,
    AUTOMATIC,
  ),
  mail(
    'away-2',
    46,
    'Claudia Stern <c.stern@hoster-abroad.example>',
    'Out of office: Phishing site on 203.0.113.45',
    `I am out of the office until Monday. In urgent cases please write to abuse@hoster-abroad.example.`,
    AUTOMATIC,
  ),
  mail(
    'away-3',
    34,
    'Service presse <press@minfin.example>',
    'Réponse automatique : communiqué',
    `Le service est fermé aujourd'hui. Nous vous répondrons demain.`,
    AUTOMATIC,
  ),
  mail(
    'away-4',
    25,
    'Soporte <soporte@coastnet.example>',
    'Respuesta automática: aviso de clientes infectados',
    `Hemos recibido su mensaje. Número de caso 5512.`,
    AUTOMATIC,
  ),
  mail(
    'away-5',
    14,
    'المكتب الصحفي <media@culture.example>',
    'رد تلقائي: طلب معلومات',
    `المكتب مغلق حاليا وسنعاود التواصل معكم.`,
    AUTOMATIC,
  ),
  mail(
    'away-6',
    5,
    'Duty manager <duty@skyway-airport.example>',
    'Automatic reply: Open camera streams',
    `The duty manager reads this mailbox every two hours. For safety matters call +1 555 0165.`,
    AUTOMATIC,
  ),
];
