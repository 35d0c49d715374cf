import { type Template } from '../template.js';

export const template: Template = {
  subject: `A report that the law asks of you is due soon`,
  text: `In your case {{reference}}, a report that the law asks of you is due in less than {{within}}, and we do not have it yet.

What you can do now: open {{portal}} in your browser, choose “Follow a report”, and enter your reference and code. The form is filled in with what you told us before. Or answer this mail and leave the subject as it is. A report in time with gaps is better than a complete one too late. If neither is possible, call {{phone}}.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
