import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un message vous attend`,
  text: `Nous vous avons écrit au sujet de votre signalement {{reference}}. Par sécurité, le message ne figure pas dans ce courriel.

Pour le lire, saisissez vous-même l'adresse {{portal}} dans votre navigateur, choisissez « Suivre un signalement », puis indiquez la référence et le code affiché lors de l'envoi. Nous ne connaissons pas votre code et ne le demandons jamais.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
