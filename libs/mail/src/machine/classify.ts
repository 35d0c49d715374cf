import type { Part } from '../mime/part.js';
import type { MailAddress, MailKind } from '../parse/parsed-mail.js';
import { automaticReason, hasNullSender } from './automatic.js';
import { readBouncedRecipients, soundsLikeBounce, splitAtOriginal } from './bounce-text.js';
import { readDeliveryStatus } from './delivery-status.js';
import { readFeedbackReports } from './feedback-report.js';
import type { MachineFields } from './machine-fields.js';
import { readOriginal } from './original-message.js';

export interface Traits {
  subject: string;
  text: string;
  from: MailAddress | null;
  to: MailAddress[];
  envelopeFrom: string | undefined;
}

export interface Classification {
  kind: MailKind;
  fields: MachineFields | null;
  automatic: boolean;
  automaticReason: string | null;
}

/** What kind of message it is, and the data of the machine kinds. The order matters: a complaint may look automatic. */
export function classify(message: Part, traits: Traits): Classification {
  const reason = automaticReason({ ...traits, headers: message.headers });
  const reports = readFeedbackReports(message, traits.subject);
  if (reports.length > 0 || isXarf(message)) {
    const fields = { reports, recipients: [], reportingMta: null, original: readOriginal(message) };
    return settle('abuse-report', fields, reason);
  }
  const bounce = readBounce(message, traits);
  if (bounce) return settle('bounce', bounce, reason);
  return settle(isAutoReply(message, traits.subject) ? 'auto-reply' : 'human', null, reason);
}

function settle(kind: MailKind, fields: MachineFields | null, reason: string | null): Classification {
  const automaticReason = reason ?? (kind === 'human' ? null : kind);
  return { kind, fields, automatic: automaticReason !== null, automaticReason };
}

function readBounce(message: Part, traits: Traits): MachineFields | null {
  const status = readDeliveryStatus(message);
  if (!status && !isTextBounce(message, traits)) return null;
  const { words, original } = splitAtOriginal(traits.text);
  const own = new Set([traits.from, ...traits.to].map((each) => each?.address.toLowerCase() ?? ''));
  return {
    reports: [],
    recipients:
      status?.recipients ?? readBouncedRecipients(words, message.headers.all('x-failed-recipients'), own),
    reportingMta: status?.reportingMta ?? null,
    original: readOriginal(message) ?? original,
  };
}

/** A mail server speaks (null sender or its own name), and says that it could not deliver. */
function isTextBounce(message: Part, { subject, text, from, envelopeFrom }: Traits): boolean {
  if (message.headers.has('x-failed-recipients')) return true;
  const declared = message.parameters.get('report-type')?.toLowerCase() === 'delivery-status';
  if (message.type === 'multipart/report' && declared) return true;
  const daemon = /^(?:mailer-?daemon|mail-?daemon|postmaster)$/i.test(
    (from?.address ?? '').split('@')[0] ?? '',
  );
  return (
    (daemon || hasNullSender(message.headers, envelopeFrom)) &&
    !isReplySubject(subject) &&
    soundsLikeBounce(subject, text)
  );
}

function isAutoReply(message: Part, subject: string): boolean {
  const { headers } = message;
  if (/^auto-replied/i.test(headers.first('auto-submitted')?.trim() ?? '')) return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-vacation')) return true;
  if (/^vacation/i.test(headers.first('x-apple-action') ?? '')) return true;
  if (/^auto_reply/i.test(headers.first('precedence') ?? '')) return true;
  // A read receipt (RFC 8098) is a machine's answer too.
  if (message.parameters.get('report-type')?.toLowerCase() === 'disposition-notification') return true;
  return isReplySubject(subject);
}

function isReplySubject(subject: string): boolean {
  return /^\s*(?:auto(?:matic|mated)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit|automatische antwort|r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|resposta autom[áa]tica|risposta automatica|automatisch antwoord|автоответ|автоматический ответ|自动(?:回复|答复)|自動(?:応答|返信)|رد تلقائي)/i.test(
    subject,
  );
}

/** X-ARF marks itself in a header; what it says is read by the format's own codec. */
function isXarf(message: Part): boolean {
  return /^(?:yes|plain|secure|bulk)/i.test(
    message.headers.first('x-xarf') ?? message.headers.first('x-arf') ?? '',
  );
}
