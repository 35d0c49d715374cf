import { type Template } from '../template.js';

export const template: Template = {
  subject: `Su notificación se ha remitido a otro organismo`,
  text: `Hemos examinado su notificación {{reference}}. Corresponde a otro organismo, al que se la hemos remitido.

Qué ocurre ahora: es posible que ese organismo le escriba directamente. Por nuestra parte, la notificación está cerrada.

Qué puede hacer usted: conserve tal como está lo que tenga. Si ocurre algo nuevo, responda a este mensaje.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
