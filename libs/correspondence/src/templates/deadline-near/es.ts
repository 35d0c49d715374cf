import { type Template } from '../template.js';

export const template: Template = {
  subject: `Pronto vence un informe que la ley le pide`,
  text: `En su caso {{reference}}, un informe que la ley le pide vence en menos de {{within}} y todavía no lo tenemos.

Qué puede hacer usted ahora: abra {{portal}} en su navegador, elija seguir un aviso e introduzca su referencia y su código. El formulario está rellenado con lo que ya nos dijo. O responda a este mensaje sin cambiar el asunto. Un informe a tiempo con lagunas es mejor que uno completo demasiado tarde. Si no es posible, llame al {{phone}}.

Para comprobar que este mensaje es nuestro: llame al {{phone}} e indique la referencia.

{{site}}`,
};
