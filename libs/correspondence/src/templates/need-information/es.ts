import { type Template } from '../template.js';

export const template: Template = {
  subject: `Necesitamos algunos datos más`,
  text: `Estamos trabajando en su notificación {{reference}} y necesitamos algo más de información para continuar.

Por favor, indíquenos:

- 

Responda a este mensaje sin cambiar el asunto. Si no lo sabe, díganoslo; eso también ayuda. No envíe contraseñas, por favor.

Su notificación sigue abierta hasta que recibamos su respuesta.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
