import { type Template } from '../template.js';

export const template: Template = {
  subject: `Nous n'avons pas pu utiliser l'un de vos fichiers`,
  text: `Nous avons reçu votre message au sujet de {{reference}}, mais nous n'avons pas pu utiliser ce fichier :

- 

Il est peut-être endommagé, trop volumineux, protégé par un mot de passe que nous n'avons pas, ou retenu par nos contrôles. Le reste de votre message nous est parvenu.

Ce que vous pouvez faire maintenant : si possible, placez le fichier dans une archive protégée par un mot de passe et renvoyez-le en répondant à ce message sans modifier l'objet. Donnez-nous le mot de passe par téléphone ({{phone}}), pas par courriel. Si vous hésitez à envoyer un fichier, demandez-nous d'abord.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
