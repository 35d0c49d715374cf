import { type Template } from '../template.js';

export const template: Template = {
  subject: `Demande de retrait d'un contenu malveillant`,
  text: `Nous sommes {{site}} et traitons l'incident de sécurité {{reference}}. Les éléments suivants servent à une attaque et relèvent, à notre connaissance, de votre responsabilité :

- 

Ce que nous vous demandons : examinez-les, mettez-les hors ligne ou bloquez-les, et conservez les journaux et les contenus comme preuves. Si quelqu'un d'autre est responsable, transmettez-lui cette demande et dites-nous à qui.

Merci de nous dire ce que vous avez fait, et quand, en répondant à ce message sans modifier l'objet. S'il vous faut autre chose pour agir, dites-le-nous.

Pour vérifier que ce message vient de nous : appelez le {{phone}} et donnez la référence.

Merci de votre aide.

{{site}}`,
};
