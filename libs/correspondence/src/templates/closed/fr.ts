import { type Template } from '../template.js';

export const template: Template = {
  subject: `Votre signalement est clos`,
  text: `Nous avons clos votre signalement {{reference}}.

{{reason}}

Ce que vous pouvez faire maintenant : si vous n'êtes pas d'accord ou s'il se passe quelque chose de nouveau, répondez à ce message sans modifier l'objet ; le signalement sera rouvert.

Merci de nous avoir prévenus. Des signalements comme le vôtre nous aident à avertir d'autres personnes.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
  reasons: {
    resolved: `À notre connaissance, l'affaire est réglée.`,
    spam: `Nous l'avons pris pour de la publicité indésirable. Si nous nous trompons, dites-le-nous.`,
    duplicate: `Nous connaissons déjà cette affaire et la suivons sous un autre signalement.`,
    'out-of-scope': `Il ne relève pas de notre compétence.`,
    'false-positive': `Nous n'avons trouvé aucun signe d'incident de sécurité.`,
    referred: `Nous l'avons transmis à l'organisme compétent.`,
    abandoned: `Nous ne pouvons pas aller plus loin avec ce que l'on sait aujourd'hui.`,
  },
};
