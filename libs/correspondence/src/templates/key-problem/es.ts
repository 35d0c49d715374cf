import { type Template } from '../template.js';

export const template: Template = {
  subject: `No pudimos leer su mensaje cifrado`,
  text: `Hemos recibido su mensaje sobre {{reference}}, pero no pudimos leerlo. Está cifrado para una clave que ya no usamos o que no tenemos, o está dañado.

Qué puede hacer usted: obtenga nuestra clave actual de una fuente de confianza, compare con nosotros su huella por teléfono y vuelva a enviar el mensaje respondiendo a este sin cambiar el asunto. Si no es posible, llame al {{phone}}. No envíe contenido confidencial sin cifrar, por favor.

Qué hacemos nosotros: su mensaje se conserva tal como llegó. Si encontramos la clave, lo leeremos sin volver a preguntarle.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
