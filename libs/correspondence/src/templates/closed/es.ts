import { type Template } from '../template.js';

export const template: Template = {
  subject: `Su notificación está cerrada`,
  text: `Hemos cerrado su notificación {{reference}}.

{{reason}}

Qué puede hacer usted: si no está de acuerdo o ocurre algo nuevo, responda a este mensaje sin cambiar el asunto; la notificación se abrirá de nuevo.

Gracias por avisarnos. Notificaciones como la suya nos ayudan a prevenir a otras personas.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
  reasons: {
    resolved: `Hasta donde sabemos, el asunto está resuelto.`,
    spam: `Lo hemos tomado por publicidad no deseada. Si nos equivocamos, díganoslo.`,
    duplicate: `Ya conocemos este asunto y lo seguimos en otra notificación.`,
    'out-of-scope': `No entra dentro de nuestras competencias.`,
    'false-positive': `No hemos encontrado indicios de un incidente de seguridad.`,
    referred: `Lo hemos remitido al organismo competente.`,
    abandoned: `Con lo que se sabe hoy no hemos podido avanzar más.`,
  },
};
