import { type Template } from '../template.js';

export const template: Template = {
  subject: `We need some information`,
  text: `We are working on your report {{reference}} and need a little more from you to go on.

Please tell us:

- 

Answer this mail and leave the subject as it is. If you do not know, say so; that helps too. Please do not send passwords.

Until we hear from you, your report stays open.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
