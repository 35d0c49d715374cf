import { type DigestWords } from './digest-words.js';

export const fr: DigestWords = {
  subject: (count, site) => `[${site}] Nouveautés pour vous : ${count}`,
  weekSubject: (site) => `[${site}] Votre semaine`,
  greeting: (name) => `Bonjour ${name},`,
  news: 'du nouveau depuis le dernier message :',
  week: 'ce qui vous a été signalé ces sept derniers jours :',
  kinds: {
    'report-assigned': 'Signalement qui vous est attribué',
    'incident-assigned': 'Incident qui vous est attribué',
    mention: 'Un collègue vous a mentionné dans une note',
    'reply-received': 'L’auteur du signalement a écrit',
    'clock-missed': 'Un délai a été dépassé',
    escalation: 'Escalade : un délai a été dépassé',
    'dead-letter': 'Un de nos courriels n’a pas pu être remis et a été abandonné',
    'recipient-refused': 'Certains destinataires n’ont pas reçu votre courriel',
    'address-bounced': 'Un de nos courriels est revenu',
    'loop-cut': 'Un échange entre machines a été arrêté ; plus de réponse automatique aujourd’hui',
    'mail-alarm': 'Le courriel ne fonctionne pas comme il devrait',
  },
  more: (count) => `et ${count} de plus`,
  open: 'Ouvrir :',
  change: 'La fréquence de ce message se règle dans la console, sous Réglages.',
};
