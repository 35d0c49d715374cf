import { type Template } from '../template.js';

export const template: Template = {
  subject: `No pudimos utilizar uno de sus archivos`,
  text: `Hemos recibido su mensaje sobre {{reference}}, pero no pudimos utilizar este archivo:

- 

Puede estar dañado, ser demasiado grande, estar protegido con una contraseña que no tenemos o haber sido retenido por nuestros controles. El resto de su mensaje nos ha llegado.

Qué puede hacer usted: si es posible, ponga el archivo en un archivo comprimido con contraseña y envíelo de nuevo respondiendo a este mensaje sin cambiar el asunto. Díganos la contraseña por teléfono ({{phone}}), no por correo. Si duda de si puede enviar un archivo, pregúntenos antes.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
