import { bareAddress } from '../mime/addresses.js';
import type { PartHeaders } from '../mime/part-headers.js';
import { ownParts, type Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { cleanLine } from '../parse/clean-text.js';
import { type FieldGroup, firstOf, readFieldGroups } from './field-groups.js';
import type { FeedbackReport } from './machine-fields.js';

const maxReports = 500;

/** Complaints in a message (RFC 5965, 6591), also those that come without their machine part. Empty: none. */
export function readFeedbackReports(message: Part, subject: string): FeedbackReport[] {
  const reports: FeedbackReport[] = [];
  for (const part of ownParts(message)) {
    if (part.type !== 'message/feedback-report') continue;
    for (const group of readFieldGroups(part.content)) reports.push(...readGroup(group));
  }
  if (reports.length > 0) return reports.slice(0, maxReports);
  if (isDeclared(message)) return [blank('abuse', null)];
  const shaped = readByShape(message, subject) ?? readUnsubscribe(message.headers);
  return shaped ? [shaped] : [];
}

/** One complaint for each Original-Rcpt-To: senders that gather complaints of several people write them so. */
function readGroup(group: FieldGroup): FeedbackReport[] {
  const type = firstOf(group, 'feedback-type', 'abuse-type');
  if (type === null && !group.has('source-ip') && !group.has('user-agent')) return [];
  const date = readDate(firstOf(group, 'arrival-date', 'received-date') ?? '');
  const incidents = Number(firstOf(group, 'incidents') ?? Number.NaN);
  const report: FeedbackReport = {
    ...blank(type?.toLowerCase() ?? 'abuse', sourceIp(firstOf(group, 'source-ip'))),
    userAgent: firstOf(group, 'user-agent'),
    version: firstOf(group, 'version'),
    originalMailFrom: address(firstOf(group, 'original-mail-from')),
    arrivalDate: date && isCredible(date) ? date.toISOString() : null,
    reportedDomain: group.get('reported-domain') ?? [],
    reportedUri: group.get('reported-uri') ?? [],
    incidents: Number.isSafeInteger(incidents) && incidents > 0 ? incidents : null,
    authenticationResults: group.get('authentication-results') ?? [],
    authFailure: firstOf(group, 'auth-failure'),
    deliveryResult: firstOf(group, 'delivery-result'),
  };
  const recipients = group.get('original-rcpt-to') ?? [];
  if (recipients.length === 0) return [report];
  return recipients.slice(0, maxReports).map((to) => ({ ...report, originalRcptTo: address(to) }));
}

function isDeclared(message: Part): boolean {
  return (
    message.type === 'multipart/report' &&
    message.parameters.get('report-type')?.toLowerCase() === 'feedback-report'
  );
}

/** Hotmail's form: the subject names the source, the complained-of message is attached, nothing else. */
function readByShape(message: Part, subject: string): FeedbackReport | null {
  const match = /^\s*complaint about message from\s+([0-9a-f.:]{2,45})\s*$/i.exec(subject);
  const attached = message.children.find((child) => child.message)?.message;
  if (!match || !attached) return null;
  const original = attached.headers;
  return {
    ...blank('abuse', sourceIp(match[1] ?? null)),
    originalMailFrom: address(original.first('x-sid-pra') ?? original.first('return-path') ?? null),
    originalRcptTo: address(original.first('x-hmxmroriginalrecipient') ?? null),
    authenticationResults: original.all('authentication-results').map((value) => cleanLine(value)),
  };
}

/** Apple's unsubscribe mail complains of the list it leaves; RFC 5965 7.3 calls that type opt-out. */
function readUnsubscribe(headers: PartHeaders): FeedbackReport | null {
  return headers.first('x-apple-unsubscribe')?.toLowerCase() === 'true' ? blank('opt-out', null) : null;
}

function blank(feedbackType: string, source: string | null): FeedbackReport {
  return {
    feedbackType: cleanLine(feedbackType, 60),
    userAgent: null,
    version: null,
    sourceIp: source,
    originalMailFrom: null,
    originalRcptTo: null,
    arrivalDate: null,
    reportedDomain: [],
    reportedUri: [],
    incidents: null,
    authenticationResults: [],
    authFailure: null,
    deliveryResult: null,
  };
}

function address(value: string | null): string | null {
  return value === null || value === '' ? null : bareAddress(value);
}

function sourceIp(value: string | null): string | null {
  return /^\[?(?:ipv6:)?([0-9a-f.:]{2,45})\]?$/i.exec(value?.trim() ?? '')?.[1] ?? null;
}
