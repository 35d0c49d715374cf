import { type Template } from '../template.js';

export const template: Template = {
  subject: `Hemos recibido su notificación`,
  text: `Gracias. Su notificación ha llegado a {{site}} y tiene la referencia {{reference}}.

Qué ocurre ahora: una persona de nuestro equipo la leerá en un plazo de {{within}}. Si necesitamos saber más, le escribiremos con la misma referencia.

Qué puede hacer usted: conserve tal como está lo que tenga (mensajes, archivos, registros). Para añadir algo, responda a este mensaje sin cambiar el asunto. No envíe contraseñas, por favor.

Si hay un peligro inmediato, llame al {{phone}}.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia. Nunca pedimos contraseñas, códigos ni dinero.

{{site}}`,
};
