import { bareAddress } from '../mime/addresses.js';
import { readMessageIds } from '../mime/message-ids.js';
import { ownParts, type Part } from '../mime/part.js';
import { firstOf, readFieldGroups } from './field-groups.js';
import type { MachineFields } from './machine-fields.js';
import { readOriginal } from './original-message.js';

/** Reads a read receipt (RFC 8098): that a message was displayed, deleted, processed. Null where it is none. */
export function readDisposition(message: Part): MachineFields | null {
  for (const part of ownParts(message)) {
    if (part.type !== 'message/disposition-notification') continue;
    const [group] = readFieldGroups(part.content, 1);
    if (!group?.has('disposition')) continue;
    const recipient = firstOf(group, 'final-recipient', 'original-recipient');
    // `manual-action/MDN-sent-manually; displayed/error`
    const action = /;[ \t]{0,10}([a-z]{1,20})/i.exec(firstOf(group, 'disposition') ?? '')?.[1] ?? null;
    const original = readOriginal(message);
    const messageId = readMessageIds(firstOf(group, 'original-message-id') ?? '')[0] ?? null;
    return {
      reports: [],
      recipients: [
        {
          finalRecipient: recipient ? bareAddress(recipient) : null,
          originalRecipient: null,
          action: action?.toLowerCase() ?? null,
          status: null,
          diagnosticCode: null,
          replyCode: null,
          remoteMta: null,
          willRetryUntil: null,
          reason: null,
          hard: false,
        },
      ],
      reportingMta: null,
      original:
        original ?? (messageId ? { messageId, from: null, to: null, subject: null, date: null } : null),
    };
  }
  return null;
}
