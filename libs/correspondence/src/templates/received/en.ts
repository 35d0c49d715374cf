import { type Template } from '../template.js';

export const template: Template = {
  subject: `We received your report`,
  text: `Thank you. Your report reached {{site}} and has the reference {{reference}}.

What happens next: a member of our team reads it within {{within}}. If we need to know more, we write to you under the same reference.

What you can do now: keep what you have (messages, files, logs) as it is. To add something, answer this mail and leave the subject as it is. Please do not send passwords.

If danger is immediate, call {{phone}}.

How to check that this mail is from us: call {{phone}} and give the reference. We never ask for passwords, codes or money.

{{site}}`,
};
