import { type Template } from '../template.js';

export const template: Template = {
  subject: `A message is waiting for you`,
  text: `We wrote to you about your report {{reference}}. For your safety the message is not in this mail.

To read it, type the address {{portal}} into your browser yourself, choose "Follow a report", and enter the reference and the code that you were shown when you sent it. We do not know your code and never ask for it.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
