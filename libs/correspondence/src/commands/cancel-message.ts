import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { notHeld } from '../correspondence.errors.js';
import { OutgoingMessages } from '../message/outgoing-messages.js';

/** Takes a message back that has not left. Its text is handed out again, so that nothing written is lost. */
@Injectable()
export class CancelMessage {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly outgoing: OutgoingMessages,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN` (404), `CORRESPONDENCE.NOT_HELD` (409) */
  async execute(actor: Actor, id: string): Promise<{ id: string; state: 'cancelled'; text: string }> {
    this.access.require(actor, 'message.send');
    return this.database.transaction(async (tx) => {
      const message = await this.outgoing.lockVisible(tx, actor, id);
      // A message that waits for its next try can be stopped as well; one on the wire cannot.
      if (message.state !== 'held' && message.state !== 'retrying') throw notHeld(message.state);
      await this.outgoing.change(tx, id, { state: 'cancelled' });
      for (const subject of this.outgoing.subjects(message)) {
        await this.audit.append(tx, {
          actor,
          action: 'message.cancelled',
          subject,
          detail: { messageId: id },
        });
      }
      return { id, state: 'cancelled', text: message.text };
    });
  }
}
