import { bareAddress } from '../mime/addresses.js';
import type { PartHeaders } from '../mime/part-headers.js';
import { ownParts, type Part } from '../mime/part.js';
import { cleanLine } from '../parse/clean-text.js';
import { blankComplaint, sourceAddress } from './complaint.js';
import type { FeedbackReport } from './machine-fields.js';

/** A complaint without its machine part, known by its shape; null where nothing speaks for one. */
export function complaintByShape(message: Part, subject: string, text: string): FeedbackReport | null {
  return (
    declared(message, text) ??
    hotmail(message, subject) ??
    inStandardWords(message, text) ??
    unsubscribe(message.headers)
  );
}

/** The report calls itself one, and its part was lost or left out on the way. */
function declared(message: Part, text: string): FeedbackReport | null {
  const type = message.parameters.get('report-type')?.toLowerCase();
  if (message.type !== 'multipart/report' || type !== 'feedback-report') return null;
  return fromOriginal(message, sourceInWords(text));
}

/** The sentence that RFC 5965 section 2 gives as the example and everybody copied, with the message attached. */
function inStandardWords(message: Part, text: string): FeedbackReport | null {
  if (!/\bis an? (?:e-?mail )?abuse report for an e-?mail message\b/i.test(text.slice(0, 2000))) return null;
  return attachedMessage(message) ? fromOriginal(message, sourceInWords(text)) : null;
}

/** Hotmail's form: the subject names the source, the complained-of message is attached, nothing else. */
function hotmail(message: Part, subject: string): FeedbackReport | null {
  const match = /^\s*complaint about message from\s+([0-9a-f.:]{2,45})\s*$/i.exec(subject);
  return match && attachedMessage(message) ? fromOriginal(message, sourceAddress(match[1] ?? null)) : null;
}

/** Apple's unsubscribe mail complains of the list it leaves; RFC 5965 7.3 calls that type opt-out. */
function unsubscribe(headers: PartHeaders): FeedbackReport | null {
  return headers.first('x-apple-unsubscribe')?.toLowerCase() === 'true'
    ? blankComplaint('opt-out', null)
    : null;
}

/** The source that the words for people name, in the sentence of RFC 5965's example. */
export function sourceInWords(text: string): string | null {
  const found = /\breceived from (?:the )?IP(?: address)?:? +\[?([0-9a-f.:]{2,45})/i.exec(
    text.slice(0, 4000),
  );
  return sourceAddress(found?.[1]?.replace(/[.:]$/, '') ?? null);
}

/** What the complaint does not say, the message complained of does, as far as it came along. */
function fromOriginal(message: Part, source: string | null): FeedbackReport {
  const original = attachedMessage(message)?.headers;
  const address = (value: string | undefined): string | null => (value ? bareAddress(value) : null);
  return {
    ...blankComplaint('abuse', source),
    originalMailFrom: address(original?.first('x-sid-pra') ?? original?.first('return-path')),
    originalRcptTo: address(original?.first('x-hmxmroriginalrecipient')),
    authenticationResults: (original?.all('authentication-results') ?? []).map((value) => cleanLine(value)),
  };
}

function attachedMessage(message: Part): Part | null {
  for (const part of ownParts(message)) if (part.message) return part.message;
  return null;
}
