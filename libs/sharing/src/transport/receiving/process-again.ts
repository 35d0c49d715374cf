import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Jobs } from '@tocsin/platform';
import { messageState, messageUnknown } from '../transport.errors.js';
import { IncomingMessages } from './incoming-messages.js';
import { enqueueProcessing } from './processing-jobs.js';

/** Has a message worked on once more that could not be. */
@Injectable()
export class ProcessAgain {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly messages: IncomingMessages,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `SHARING.MESSAGE_UNKNOWN` (404), `SHARING.MESSAGE_STATE` (409) unless it stands as failed */
  async execute(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    await this.database.transaction(async (tx) => {
      const message = await this.messages.lock(tx, id);
      if (!message) throw messageUnknown();
      if (message.state !== 'failed') throw messageState(message.state);
      await this.messages.again(tx, id);
      await enqueueProcessing(this.jobs, tx, message);
      await this.audit.append(tx, {
        actor,
        action: 'partner-message.process-again',
        subject: { kind: 'partner-message', id },
        detail: { version: message.version + 1 },
      });
    });
  }
}
