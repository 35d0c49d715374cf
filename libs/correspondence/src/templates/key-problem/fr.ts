import { type Template } from '../template.js';

export const template: Template = {
  subject: `Nous n'avons pas pu lire votre message chiffré`,
  text: `Nous avons reçu votre message au sujet de {{reference}}, mais nous n'avons pas pu le lire. Il est chiffré pour une clé que nous n'utilisons plus ou que nous n'avons pas, ou bien il est endommagé.

Ce que vous pouvez faire maintenant : prenez notre clé actuelle à une source fiable, comparez son empreinte avec nous au téléphone, puis renvoyez le message en répondant à celui-ci sans modifier l'objet. Si ce n'est pas possible, appelez le {{phone}}. N'envoyez pas de contenu confidentiel en clair.

Ce que nous faisons : votre message est conservé tel quel. Si nous retrouvons la clé, nous le lirons sans vous solliciter de nouveau.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

{{site}}`,
};
