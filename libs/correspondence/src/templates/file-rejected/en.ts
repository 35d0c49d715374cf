import { type Template } from '../template.js';

export const template: Template = {
  subject: `We could not use a file of yours`,
  text: `We received your message about {{reference}}, but we could not use this file:

- 

It may be damaged, too large, protected by a password that we do not have, or held back by our checks. The rest of your message reached us.

What you can do now: if you can, put the file into an archive with a password and send it again by answering this mail; leave the subject as it is. Tell us the password by phone ({{phone}}), not by mail. If you are not sure whether a file may be sent, ask us first.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
