import { type Template } from '../template.js';

export const template: Template = {
  subject: `Votre signalement a été transmis`,
  text: `Nous avons examiné votre signalement {{reference}}. Il relève d'un autre organisme, auquel nous l'avons transmis.

La suite : cet organisme peut vous écrire directement. De notre côté, le signalement est clos.

Ce que vous pouvez faire maintenant : conservez tel quel ce que vous avez. S'il se passe quelque chose de nouveau, répondez à ce message.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
