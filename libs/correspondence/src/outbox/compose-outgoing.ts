import { type TocsinConfig } from '@tocsin/config';
import { composeMail, type OutgoingAttachment, replyAddress } from '@tocsin/mail';
import { finishedText } from '../message/finished-text.js';
import { oneLine } from '../message/one-line.js';
import { type OutgoingMessage } from '../message/outgoing-messages.js';

/**
 * The bytes of a message of ours; answers come back to `address+r.TOKEN`.
 * @throws MailError for an address that no server can take
 */
export async function composeOutgoing(
  message: OutgoingMessage,
  attachments: OutgoingAttachment[],
  config: TocsinConfig,
): Promise<Buffer> {
  if (message.messageId === null) throw new Error(`message ${message.id} is no mail`);
  const { address } = config.mail;
  const name = oneLine(config.site.name, 100);
  return composeMail({
    from: { name, address },
    replyTo: { name, address: replyAddress(address, message.token) },
    to: message.to,
    subject: message.subject,
    text: finishedText({ ...message, reportRef: message.reference }, config.site.name),
    attachments,
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    references: message.references,
    // By its own mark an automatic mail is known when it comes back; on a person's, others would take it for a machine's.
    headers: { 'X-TLP': `TLP:${message.tlp}`, ...(message.automatic ? { 'X-Loop': address } : {}) },
    date: message.sendAt,
    autoSubmitted: automatic(message),
  });
}

/**
 * Bounces of a person's mail come back to the thread. What no person wrote goes out under the null sender, so that
 * not even a bounce answers it (RFC 3834 §3.3).
 */
export function envelopeOf(message: OutgoingMessage, config: TocsinConfig): { from: string; to: string[] } {
  return {
    from: message.automatic ? '' : replyAddress(config.mail.address, message.token),
    to: message.to.map(({ address }) => address),
  };
}

/** RFC 3834 §5: an acknowledgement answers one message; a notice answers none. */
function automatic(message: OutgoingMessage): 'auto-replied' | 'auto-generated' | null {
  if (!message.automatic) return null;
  return message.template === 'received' ? 'auto-replied' : 'auto-generated';
}
