import { type Template } from '../template.js';

export const template: Template = {
  subject: `Your report was passed on`,
  text: `We looked at your report {{reference}}. Another body is responsible for it, and we passed it on.

What happens next: that body may write to you directly. On our side the report is closed.

What you can do now: keep what you have as it is. If something new happens, answer this mail.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
