import { bareAddress } from '../mime/addresses.js';
import { ownParts, type Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { cleanLine } from '../parse/clean-text.js';
import { bounceReason } from './bounce-reason.js';
import { type FieldGroup, firstOf, readFieldGroups } from './field-groups.js';
import type { BouncedRecipient } from './machine-fields.js';
import { readStatus, replyOfDiagnostic } from './smtp-codes.js';

export interface DeliveryStatus {
  reportingMta: string | null;
  recipients: BouncedRecipient[];
}

/** Actions of a report that say that nothing failed (yet). */
const UNFAILED = new Set(['delivered', 'relayed', 'expanded']);

/**
 * Reads the machine part of a delivery report (RFC 3464); null where the message has none.
 * @param words what it says for people, which some servers keep the reason in
 */
export function readDeliveryStatus(message: Part, words: string): DeliveryStatus | null {
  for (const part of ownParts(message)) {
    if (part.type !== 'message/delivery-status' && part.type !== 'message/global-delivery-status') continue;
    const groups = readFieldGroups(part.content);
    const recipients = groups.filter(isRecipient).map((group) => readRecipient(group, words));
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

function readRecipient(group: FieldGroup, words: string): BouncedRecipient {
  const final = firstOf(group, 'final-recipient', 'original-recipient');
  const original = firstOf(group, 'original-recipient');
  const diagnostic = firstOf(group, 'diagnostic-code');
  const remote = firstOf(group, 'remote-mta');
  const action = /^[a-z]{1,20}/.exec((firstOf(group, 'action') ?? '').toLowerCase())?.[0] ?? null;
  const status = readStatus(firstOf(group, 'status') ?? '');
  return {
    finalRecipient: final ? bareAddress(final) : null,
    originalRecipient: original ? bareAddress(original) : null,
    action,
    status,
    diagnosticCode: diagnostic ? cleanLine(diagnostic, 2000) : null,
    replyCode: diagnostic ? replyOfDiagnostic(diagnostic) : null,
    remoteMta: remote ? typed(remote) : null,
    willRetryUntil: instant(firstOf(group, 'will-retry-until')),
    ...whyNot({ action, status, diagnostic, words }),
  };
}

/** Nothing where it was delivered: there is no reason to give. */
export function whyNot(facts: Parameters<typeof bounceReason>[0]): Pick<BouncedRecipient, 'reason' | 'hard'> {
  return facts.action !== null && UNFAILED.has(facts.action)
    ? { reason: null, hard: false }
    : bounceReason(facts);
}

/** `dns; mx.example.org` without its type. */
function typed(value: string): string {
  return cleanLine(value.slice(value.indexOf(';') + 1), 300);
}

function instant(value: string | null): string | null {
  const date = readDate(value ?? '');
  return date && isCredible(date) ? date.toISOString() : null;
}
