import { type Template } from '../template.js';

export const template: Template = {
  subject: `Nous traitons votre signalement`,
  text: `Nous avons examiné votre signalement {{reference}} et nous le traitons.

La suite : nous saisissons les personnes qui peuvent agir. Nous vous écrivons dès qu'il y a un résultat ou une question.

Ce que vous pouvez faire maintenant : conservez tel quel ce que vous avez et prévenez-nous de tout changement en répondant à ce message.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
