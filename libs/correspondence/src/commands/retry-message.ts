import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs } from '@tocsin/platform';
import { messageUnknown, notRetryable } from '../correspondence.errors.js';
import { MessageRepository } from '../message/message.repository.js';
import { type MessageView } from '../message/message.view.js';
import { OutgoingMessages } from '../message/outgoing-messages.js';
import { enqueueSending } from '../outbox/sending.js';

/** Sends a message at once that was given up or waits for its next try, with the same bytes and Message-ID as before. */
@Injectable()
export class RetryMessage {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly outgoing: OutgoingMessages,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN` (404), `CORRESPONDENCE.NOT_RETRYABLE` (409) */
  async execute(actor: Actor, id: string): Promise<MessageView> {
    this.access.require(actor, 'outbox.manage');
    return this.database.transaction(async (tx) => {
      const message = await this.outgoing.lockVisible(tx, actor, id);
      if (message.state !== 'dead' && message.state !== 'retrying') throw notRetryable(message.state);
      const now = this.clock.now();
      await this.outgoing.change(tx, id, {
        state: 'queued',
        attempts: 0,
        sendAt: now,
        // Whoever has it does not get it twice; whoever was refused is asked again.
        deliveries: message.deliveries.filter(({ state }) => state === 'taken'),
      });
      await enqueueSending(this.jobs, tx, id, now);
      for (const subject of this.outgoing.subjects(message)) {
        await this.audit.append(tx, { actor, action: 'message.retried', subject, detail: { messageId: id } });
      }
      const view = await this.messages.view(tx, id);
      if (!view) throw messageUnknown();
      return view;
    });
  }
}
