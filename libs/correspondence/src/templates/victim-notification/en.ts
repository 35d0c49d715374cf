import { type Template } from '../template.js';

export const template: Template = {
  subject: `A system of yours may be affected`,
  text: `We are {{site}}. We have information that a system, an account or data of yours may be affected by a security incident. Our reference is {{reference}}.

What we know:

- 

What you can do now: look into this with your technical staff, keep logs and files as they are, and change passwords from a device that you trust. Tell us what you find by answering this mail; leave the subject as it is.

What we do: we follow the matter up and support you as far as we can. This happens to many, and it is no reproach.

How to check that this mail is from us: call {{phone}} and give the reference. We never ask for passwords, codes or money.

{{site}}`,
};
