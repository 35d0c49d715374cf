import type { Part } from '../mime/part.js';
import type { MailAddress, MailKind } from '../parse/parsed-mail.js';
import { isAutoReply, isAutoReplySubject } from './auto-reply.js';
import { automaticReason, hasNullSender } from './automatic.js';
import { noticeInText, readBouncedRecipients, soundsLikeBounce, splitAtOriginal } from './bounce-text.js';
import { readDeliveryStatus } from './delivery-status.js';
import { readDisposition } from './disposition.js';
import { readFeedback } from './feedback-report.js';
import type { MachineDocument, MachineFields } from './machine-fields.js';
import { readOriginal } from './original-message.js';
import { findDocuments, isDeclaredXarf } from './xarf-documents.js';

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
  moreFields: MachineFields[];
  documents: MachineDocument[];
  automatic: boolean;
  automaticReason: string | null;
}

/** What kind of message it is, and the data of the machine kinds. The order matters: a complaint may look automatic. */
export function classify(message: Part, traits: Traits): Classification {
  const reason = automaticReason({ ...traits, headers: message.headers });
  const [complaint = null, ...moreFields] = readFeedback(message, traits.subject, traits.text);
  const documents = findDocuments(message);
  if (complaint || documents.length > 0 || isDeclaredXarf(message)) {
    const fields = complaint ?? { ...nothing, original: readOriginal(message) };
    return { ...settle('abuse-report', fields, reason), moreFields, documents };
  }
  const receipt = readDisposition(message);
  if (receipt) return settle('delivery-notice', receipt, reason);
  const delivery = readDelivery(message, traits);
  if (delivery) return settle(kindOfDelivery(delivery), delivery, reason);
  return settle(isAutoReply(message, traits.subject) ? 'auto-reply' : 'human', null, reason);
}

const nothing: MachineFields = { reports: [], recipients: [], reportingMta: null, original: null };

function settle(kind: MailKind, fields: MachineFields | null, reason: string | null): Classification {
  const automaticReason = reason ?? (kind === 'human' ? null : kind);
  return {
    kind,
    fields,
    moreFields: [],
    documents: [],
    automatic: automaticReason !== null,
    automaticReason,
  };
}

/** A delay or a success is no failure: nobody is unreachable by it, and nobody need look at it. */
function kindOfDelivery({ recipients }: MachineFields): MailKind {
  const failed = recipients.some(({ action, status }) =>
    action === null ? !(status?.startsWith('2') ?? false) : action === 'failed',
  );
  return failed || recipients.length === 0 ? 'bounce' : 'delivery-notice';
}

function readDelivery(message: Part, traits: Traits): MachineFields | null {
  const { subject, text, from, to } = traits;
  const { words, original } = splitAtOriginal(text);
  const status = readDeliveryStatus(message, words);
  const notice = noticeInText(subject, words);
  if (!status && !isTextBounce(message, traits, notice !== null)) return null;
  const own = new Set([from, ...to].map((each) => each?.address.toLowerCase() ?? ''));
  const failed = message.headers.all('x-failed-recipients');
  return {
    reports: [],
    recipients: status?.recipients ?? readBouncedRecipients(words, failed, own, notice),
    reportingMta: status?.reportingMta ?? null,
    original: readOriginal(message) ?? original,
  };
}

/** A mail server speaks (null sender or its own name), and says that it could not deliver, or not yet. */
function isTextBounce(message: Part, traits: Traits, isNotice: boolean): boolean {
  const { subject, text, from, envelopeFrom } = traits;
  const declared = message.parameters.get('report-type')?.toLowerCase() === 'delivery-status';
  if (message.type === 'multipart/report' && declared) return true;
  const daemon = /^(?:mailer-?daemon|mail-?daemon|postmaster)$/i.test(
    (from?.address ?? '').split('@')[0] ?? '',
  );
  return (
    (daemon || hasNullSender(message.headers, envelopeFrom)) &&
    !isAutoReplySubject(subject) &&
    (soundsLikeBounce(subject, text) || (isNotice && daemon))
  );
}
