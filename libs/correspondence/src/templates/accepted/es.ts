import { type Template } from '../template.js';

export const template: Template = {
  subject: `Estamos trabajando en su notificación`,
  text: `Hemos examinado su notificación {{reference}} y estamos trabajando en ella.

Qué ocurre ahora: tratamos lo que nos ha contado con quienes pueden actuar. Le escribiremos cuando haya un resultado o una pregunta.

Qué puede hacer usted: conserve tal como está lo que tenga y avísenos de cualquier cambio respondiendo a este mensaje.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
