import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un de vos systèmes est peut-être touché`,
  text: `Nous sommes {{site}}. D'après nos informations, un système, un compte ou des données qui vous appartiennent sont peut-être touchés par un incident de sécurité. Notre référence est {{reference}}.

Ce que nous savons :

- 

Ce que vous pouvez faire maintenant : examinez cela avec vos techniciens, conservez tels quels les journaux et les fichiers, et changez les mots de passe depuis un appareil sûr. Dites-nous ce que vous trouvez en répondant à ce message sans modifier l'objet.

Ce que nous faisons : nous suivons l'affaire et vous aidons dans la mesure du possible. Cela arrive à beaucoup ; ce n'est pas un reproche.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence. Nous ne demandons jamais de mot de passe, de code ni d'argent.

{{site}}`,
};
