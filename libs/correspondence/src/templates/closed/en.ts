import { type Template } from '../template.js';

export const template: Template = {
  subject: `Your report is closed`,
  text: `We closed your report {{reference}}.

{{reason}}

What you can do now: if you see it differently or something new happens, answer this mail and leave the subject as it is; the report is then opened again.

Thank you for telling us. Reports like yours help us to warn others.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
  reasons: {
    resolved: `The matter is resolved, as far as we can see.`,
    spam: `We took it for unwanted advertising. If we were mistaken, tell us.`,
    duplicate: `We already know of this matter and follow it up under another report.`,
    'out-of-scope': `It lies outside what we are responsible for.`,
    'false-positive': `We found no sign of a security incident.`,
    referred: `We passed it on to the body that is responsible.`,
    abandoned: `We could not take it any further with what is known today.`,
  },
};
