import { type Template } from '../template.js';

export const template: Template = {
  subject: `We are working on your report`,
  text: `We looked at your report {{reference}} and are working on it.

What happens next: we take up what you told us with those who can act on it. We write to you when there is a result or a question.

What you can do now: keep what you have as it is, and tell us if something changes by answering this mail.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
