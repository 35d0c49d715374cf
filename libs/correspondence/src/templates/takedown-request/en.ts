import { type Template } from '../template.js';

export const template: Template = {
  subject: `Request to take harmful content offline`,
  text: `We are {{site}} and handle the security incident {{reference}}. The following is used for an attack and lies, as far as we know, in your responsibility:

- 

What we ask of you: please look into it, take it offline or block it, and keep logs and contents as evidence. If somebody else is responsible, pass this request on and tell us to whom.

Please tell us what you did and when by answering this mail; leave the subject as it is. If you need more from us in order to act, say so.

How to check that this mail is from us: call {{phone}} and give the reference.

Thank you for your help.

{{site}}`,
};
