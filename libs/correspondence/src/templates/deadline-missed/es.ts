import { type Template } from '../template.js';

export const template: Template = {
  subject: `Un informe que la ley le pide está vencido`,
  text: `En su caso {{reference}}, venció un informe que la ley le pide y no lo tenemos.

Qué puede hacer usted ahora: envíelo enseguida, aunque esté incompleto. Abra {{portal}} en su navegador, elija seguir un aviso e introduzca su referencia y su código; el formulario está rellenado con lo que ya nos dijo. O responda a este mensaje sin cambiar el asunto. Si no es posible, llame al {{phone}}. Si cree que no debe nada, díganos por qué.

Qué hacemos nosotros: seguimos trabajando en su caso.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
