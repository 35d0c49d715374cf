import { bareAddress } from '../mime/addresses.js';
import { ownParts, type Part } from '../mime/part.js';
import { cleanLine } from '../parse/clean-text.js';
import { type FieldGroup, firstOf, readFieldGroups } from './field-groups.js';
import type { BouncedRecipient } from './machine-fields.js';
import { readStatus, replyOfDiagnostic } from './smtp-codes.js';

export interface DeliveryStatus {
  reportingMta: string | null;
  recipients: BouncedRecipient[];
}

/** Reads the machine part of a delivery report (RFC 3464); null where the message has none. */
export function readDeliveryStatus(message: Part): DeliveryStatus | null {
  for (const part of ownParts(message)) {
    if (part.type !== 'message/delivery-status' && part.type !== 'message/global-delivery-status') continue;
    const groups = readFieldGroups(part.content);
    const recipients = groups.filter(isRecipient).map(readRecipient);
    const mta = groups.map((group) => firstOf(group, 'reporting-mta')).find((value) => value !== null);
    if (recipients.length > 0) return { reportingMta: mta ? typed(mta) : null, recipients };
  }
  return null;
}

function isRecipient(group: FieldGroup): boolean {
  return (
    group.has('final-recipient') ||
    group.has('original-recipient') ||
    (group.has('action') && group.has('status'))
  );
}

function readRecipient(group: FieldGroup): BouncedRecipient {
  const address = firstOf(group, 'final-recipient', 'original-recipient');
  const diagnostic = firstOf(group, 'diagnostic-code');
  const action = /^[a-z]{1,20}/.exec((firstOf(group, 'action') ?? '').toLowerCase())?.[0];
  return {
    finalRecipient: address ? bareAddress(address) : null,
    action: action ?? null,
    status: readStatus(firstOf(group, 'status') ?? ''),
    diagnosticCode: diagnostic ? cleanLine(diagnostic, 2000) : null,
    replyCode: diagnostic ? replyOfDiagnostic(diagnostic) : null,
  };
}

/** `dns; mx.example.org` without its type. */
function typed(value: string): string {
  return cleanLine(value.slice(value.indexOf(';') + 1), 300);
}
