import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un rapport que la loi vous demande est en retard`,
  text: `Dans votre dossier {{reference}}, un rapport que la loi vous demande était attendu, et nous ne l'avons pas.

Ce que vous pouvez faire maintenant : envoyez-le tout de suite, même incomplet. Ouvrez {{portal}} dans votre navigateur, choisissez « Suivre un signalement », puis entrez votre référence et votre code ; le formulaire est rempli avec ce que vous nous avez déjà dit. Ou répondez à ce message sans modifier l'objet. Sinon, appelez le {{phone}}. Si vous pensez que rien n'est dû, dites-nous pourquoi.

Ce que nous faisons : nous continuons à traiter votre dossier.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
