import { type Template } from '../template.js';

export const template: Template = {
  subject: `Solicitud de retirada de contenido dañino`,
  text: `Somos {{site}} y gestionamos el incidente de seguridad {{reference}}. Lo siguiente se utiliza para un ataque y, hasta donde sabemos, está bajo su responsabilidad:

- 

Qué le pedimos: examínelo, retírelo o bloquéelo, y conserve los registros y el contenido como prueba. Si el responsable es otro, reenvíele esta solicitud y díganos a quién.

Por favor, cuéntenos qué ha hecho y cuándo respondiendo a este mensaje sin cambiar el asunto. Si necesita algo más de nosotros para actuar, díganoslo.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

Gracias por su ayuda.

{{site}}`,
};
