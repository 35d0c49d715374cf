import { type Template } from '../template.js';

export const template: Template = {
  subject: `We could not read your encrypted mail`,
  text: `We received your mail about {{reference}}, but we could not read it. It is encrypted to a key that we do not use any more or do not have, or it is damaged.

What you can do now: take our present key from a source that you trust, compare its fingerprint with us on the phone, and send the mail again by answering this one; leave the subject as it is. If that is not possible, call {{phone}}. Please do not send confidential content unencrypted.

What we do: your mail is kept as it came. If we find the key, we read it without asking you again.

How to check that this mail is from us: call {{phone}} and give the reference.

{{site}}`,
};
