import { type Template } from '../template.js';

export const template: Template = {
  subject: `Tiene un mensaje pendiente`,
  text: `Le hemos escrito sobre su notificación {{reference}}. Por su seguridad, el mensaje no está en este correo.

Para leerlo, escriba usted mismo la dirección {{portal}} en su navegador, elija «Follow a report» (consultar una notificación) e introduzca la referencia y el código que se le mostró al enviarla. No conocemos su código y nunca se lo pedimos.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
