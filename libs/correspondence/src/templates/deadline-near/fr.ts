import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un rapport que la loi vous demande est bientôt attendu`,
  text: `Dans votre dossier {{reference}}, un rapport que la loi vous demande est attendu dans moins de {{within}}, et nous ne l'avons pas encore.

Ce que vous pouvez faire maintenant : ouvrez {{portal}} dans votre navigateur, choisissez « Suivre un signalement », puis entrez votre référence et votre code. Le formulaire est rempli avec ce que vous nous avez déjà dit. Ou répondez à ce message sans modifier l'objet. Un rapport à temps avec des lacunes vaut mieux qu'un rapport complet trop tard. Sinon, appelez le {{phone}}.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
