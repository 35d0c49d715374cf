import { type Template } from '../template.js';

export const template: Template = {
  subject: `Il nous manque quelques informations`,
  text: `Nous travaillons sur votre signalement {{reference}} et avons besoin de quelques précisions pour avancer.

Merci de nous indiquer :

- 

Répondez à ce message sans modifier l'objet. Si vous ne savez pas, dites-le : cela nous aide aussi. N'envoyez pas de mots de passe.

Votre signalement reste ouvert jusqu'à votre réponse.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
