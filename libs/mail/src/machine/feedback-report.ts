import { bareAddress } from '../mime/addresses.js';
import { ownParts, type Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { cleanLine } from '../parse/clean-text.js';
import { blankComplaint, sourceAddress } from './complaint.js';
import { complaintByShape, sourceInWords } from './complaint-shape.js';
import { type FieldGroup, firstOf, readFieldGroups } from './field-groups.js';
import type { FeedbackReport, MachineFields } from './machine-fields.js';
import { originalOf, readOriginal } from './original-message.js';

/** Recipients of one part, and parts of one message. */
const MOST_REPORTS = 500;
const MOST_PARTS = 100;

/**
 * Complaints in a message (RFC 5965, 6591), also those that come without their machine part; an entry for each feedback
 * part, with the message that follows it. Empty: none.
 */
export function readFeedback(message: Part, subject: string, text: string): MachineFields[] {
  const found: MachineFields[] = [];
  for (const part of ownParts(message)) {
    if (part.type === 'message/feedback-report') {
      const reports = readFieldGroups(part.content).flatMap(readGroup).slice(0, MOST_REPORTS);
      if (reports.length > 0 && found.length < MOST_PARTS)
        found.push({
          reports,
          recipients: [],
          reportingMta: reports[0]?.reportingMta ?? null,
          original: null,
        });
      continue;
    }
    const latest = found.at(-1);
    if (latest && !latest.original) latest.original = originalOf(part);
  }
  // Some put the message before the complaint about it; where there is one of each, they belong together.
  const [only] = found;
  if (only && found.length === 1) {
    only.original ??= readOriginal(message);
    // Source-Ip is optional (RFC 5965 3.2); several senders state it in their words alone.
    const source = sourceInWords(text);
    only.reports = only.reports.map((report) => ({ ...report, sourceIp: report.sourceIp ?? source }));
  }
  if (only) return found;
  const shaped = complaintByShape(message, subject, text);
  if (!shaped) return [];
  return [{ reports: [shaped], recipients: [], reportingMta: null, original: readOriginal(message) }];
}

/** One complaint for each Original-Rcpt-To: senders that gather complaints of several people write them so. */
function readGroup(group: FieldGroup): FeedbackReport[] {
  const type = firstOf(group, 'feedback-type', 'abuse-type');
  if (type === null && !group.has('source-ip') && !group.has('user-agent')) return [];
  const report = complaintOf(group, type?.toLowerCase() ?? 'abuse');
  const recipients = group.get('original-rcpt-to') ?? [];
  if (recipients.length === 0) return [report];
  return recipients.slice(0, MOST_REPORTS).map((to) => ({ ...report, originalRcptTo: address(to) }));
}

function complaintOf(group: FieldGroup, type: string): FeedbackReport {
  const date = readDate(firstOf(group, 'arrival-date', 'received-date') ?? '');
  const incidents = Number(firstOf(group, 'incidents') ?? Number.NaN);
  const port = Number(firstOf(group, 'source-port') ?? Number.NaN);
  const mta = firstOf(group, 'reporting-mta');
  return {
    ...blankComplaint(type, sourceAddress(firstOf(group, 'source-ip', 'source'))),
    userAgent: firstOf(group, 'user-agent'),
    version: firstOf(group, 'version'),
    sourcePort: Number.isInteger(port) && port > 0 && port < 65_536 ? port : null,
    originalMailFrom: address(firstOf(group, 'original-mail-from')),
    originalEnvelopeId: firstOf(group, 'original-envelope-id'),
    reportingMta: mta && cleanLine(mta.slice(mta.indexOf(';') + 1), 300),
    arrivalDate: date && isCredible(date) ? date.toISOString() : null,
    reportedDomain: group.get('reported-domain') ?? [],
    reportedUri: group.get('reported-uri') ?? [],
    incidents: Number.isSafeInteger(incidents) && incidents > 0 ? incidents : null,
    authenticationResults: group.get('authentication-results') ?? [],
    authFailure: firstOf(group, 'auth-failure'),
    deliveryResult: firstOf(group, 'delivery-result'),
    identityAlignment: firstOf(group, 'identity-alignment'),
    dkimDomain: firstOf(group, 'dkim-domain'),
    dkimSelector: firstOf(group, 'dkim-selector'),
    dkimIdentity: firstOf(group, 'dkim-identity'),
    spfDns: group.get('spf-dns') ?? [],
    extra: extraOf(group),
  };
}

/** What has a place of its own above; the canonicalised header and body of RFC 6591 are the original once more. */
const placed = new Set([
  'feedback-type',
  'abuse-type',
  'user-agent',
  'version',
  'source-ip',
  'source',
  'source-port',
  'original-mail-from',
  'original-rcpt-to',
  'original-envelope-id',
  'reporting-mta',
  'arrival-date',
  'received-date',
  'reported-domain',
  'reported-uri',
  'incidents',
  'authentication-results',
  'auth-failure',
  'delivery-result',
  'identity-alignment',
  'dkim-domain',
  'dkim-selector',
  'dkim-identity',
  'spf-dns',
  'dkim-canonicalized-header',
  'dkim-canonicalized-body',
]);

function extraOf(group: FieldGroup): Record<string, string[]> {
  const others = [...group].filter(([name]) => !placed.has(name)).slice(0, 50);
  return Object.fromEntries(
    others.map(([name, values]) => [
      cleanLine(name, 100),
      values.slice(0, 20).map((value) => value.slice(0, 1000)),
    ]),
  );
}

function address(value: string | null): string | null {
  return value === null || value === '' ? null : bareAddress(value);
}
