import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un sistema suyo puede estar afectado`,
  text: `Somos {{site}}. Tenemos información de que un sistema, una cuenta o datos suyos pueden estar afectados por un incidente de seguridad. Nuestra referencia es {{reference}}.

Lo que sabemos:

- 

Qué puede hacer usted: examínelo con su personal técnico, conserve tal como están los registros y los archivos, y cambie las contraseñas desde un dispositivo de confianza. Cuéntenos lo que encuentre respondiendo a este mensaje sin cambiar el asunto.

Qué hacemos nosotros: seguimos el asunto y le ayudamos en lo posible. Esto le ocurre a mucha gente; no es un reproche.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia. Nunca pedimos contraseñas, códigos ni dinero.

{{site}}`,
};
