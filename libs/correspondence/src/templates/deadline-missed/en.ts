import { type Template } from '../template.js';

export const template: Template = {
  subject: `A report that the law asks of you is overdue`,
  text: `In your case {{reference}}, a report that the law asks of you was due, and we do not have it.

What you can do now: please send it at once, even if it is incomplete. Open {{portal}} in your browser, choose “Follow a report”, and enter your reference and code; the form is filled in with what you told us before. Or answer this mail and leave the subject as it is. If neither is possible, call {{phone}}. If you think that nothing is owed, tell us why.

What we do: we keep working on your case meanwhile.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
