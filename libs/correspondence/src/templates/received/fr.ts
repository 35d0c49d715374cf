import { type Template } from '../template.js';

export const template: Template = {
  subject: `Nous avons reçu votre signalement`,
  text: `Merci. Votre signalement est parvenu à {{site}} ; sa référence est {{reference}}.

La suite : un membre de notre équipe le lit sous {{within}}. S'il nous manque un élément, nous vous écrivons sous la même référence.

Ce que vous pouvez faire maintenant : conservez tel quel ce que vous avez (messages, fichiers, journaux). Pour compléter, répondez à ce message sans modifier l'objet. N'envoyez pas de mots de passe.

En cas de danger immédiat, appelez le {{phone}}.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence. Nous ne demandons jamais de mot de passe, de code ni d'argent.

{{site}}`,
};
