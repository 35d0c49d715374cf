import { Inject, Logger } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { MailError } from '@tocsin/mail';
import {
  Blobs,
  Clock,
  Config,
  Database,
  Events,
  HandlesJob,
  type JobHandler,
  type Transaction,
} from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import {
  type OutgoingChanges,
  type OutgoingMessage,
  OutgoingMessages,
} from '../message/outgoing-messages.js';
import { isOwnAddress } from '../thread/own-address.js';
import { composeOutgoing, envelopeOf } from './compose-outgoing.js';
import { DeliveryError } from './delivery-error.js';
import { MailCarrier, type Parcel } from './mail-carrier.js';
import { releaseToReporter } from './release-request.js';
import { MAX_ATTEMPTS, SEND_TASK } from './sending.js';

const ON_ITS_WAY = ['held', 'queued', 'retrying'];

/**
 * Carries one message out. Three steps, each committed: compose once and store the exact bytes; hand them over; say
 * that they are gone. Killed between the second and the third, the next run hands the same bytes with the same
 * Message-ID over again, so that the receiver can tell; SMTP offers nothing better.
 */
@HandlesJob(SEND_TASK)
export class SendMail implements JobHandler<{ messageId: string }> {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly database: Database,
    private readonly outgoing: OutgoingMessages,
    private readonly gate: ReleaseGate,
    private readonly carrier: MailCarrier,
    private readonly blobs: Blobs,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ messageId }: { messageId: string }): Promise<void> {
    const parcel = await this.database.transaction((tx) => this.pack(tx, messageId));
    if (parcel === null) return;
    const failure = parcel === 'portal' ? null : await this.carry(parcel);
    if (failure === null) {
      await this.database.transaction((tx) => this.sent(tx, messageId));
      return;
    }
    const retry = await this.database.transaction((tx) => this.failed(tx, messageId, failure));
    // Thrown, so that the queue comes back later; in words of ours and without the cause, because it logs both and a
    // server's words often name the recipient.
    if (retry) throw new Error(`message ${messageId} was not taken and is tried again`);
  }

  private async carry(parcel: Parcel): Promise<DeliveryError | null> {
    try {
      await this.carrier.carry(parcel);
      return null;
    } catch (error) {
      if (error instanceof DeliveryError) return error;
      throw error;
    }
  }

  /** Asks the gate once more, since labels may have changed meanwhile. @returns null where nothing is to be sent */
  private async pack(tx: Transaction, messageId: string): Promise<Parcel | 'portal' | null> {
    const message = await this.outgoing.lock(tx, messageId);
    if (!message || !ON_ITS_WAY.includes(message.state)) return null;
    const [subject] = this.outgoing.subjects(message);
    if (!subject) return null;
    const request = await releaseToReporter(tx, message, message.statedTlp);
    const decision = await this.gate.ask(tx, request, { actor: SYSTEM, subject });
    if (!decision.allowed) return this.giveUp(tx, message, `release refused: ${decision.reason}`);
    if (
      message.reportAutomatic ||
      message.to.some(({ address }) => isOwnAddress(address, this.config.mail.address))
    ) {
      return this.giveUp(tx, message, 'automatic mail and our own address are never answered');
    }
    await this.outgoing.change(tx, messageId, { state: 'queued', attempts: message.attempts + 1 });
    return message.channel === 'portal' ? 'portal' : this.parcel(tx, message);
  }

  private async parcel(tx: Transaction, message: OutgoingMessage): Promise<Parcel | null> {
    const { id, reportRef: reference, at, rawSha256 } = message;
    try {
      const bytes = rawSha256 ? await this.blobs.get(rawSha256) : await composeOutgoing(message, this.config);
      const envelope = envelopeOf(message, this.config);
      if (!rawSha256)
        await this.outgoing.change(tx, id, { rawSha256: (await this.blobs.put(tx, bytes)).sha256 });
      return { id, reference, at, envelope, bytes };
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return this.giveUp(tx, message, `the mail cannot be written: ${error.message}`);
    }
  }

  private async sent(tx: Transaction, messageId: string): Promise<void> {
    const message = await this.outgoing.lock(tx, messageId);
    if (message?.state !== 'queued') return;
    await this.finish(tx, message, 'message.sent', {
      state: 'sent',
      sentAt: this.clock.now(),
      lastError: null,
    });
  }

  /** @returns whether to try again */
  private async failed(tx: Transaction, messageId: string, error: DeliveryError): Promise<boolean> {
    const message = await this.outgoing.lock(tx, messageId);
    if (message?.state !== 'queued') return false;
    this.logger.warn(
      `message ${messageId}, try ${message.attempts}: ${error.permanent ? 'refused for good' : 'not taken'}`,
    );
    if (error.permanent || message.attempts >= MAX_ATTEMPTS) {
      await this.giveUp(tx, message, error.message);
      return false;
    }
    await this.outgoing.change(tx, messageId, { state: 'retrying', lastError: error.message });
    return true;
  }

  private async giveUp(tx: Transaction, message: OutgoingMessage, why: string): Promise<null> {
    await this.finish(tx, message, 'message.dead', { state: 'dead', lastError: why });
    return null;
  }

  private async finish(
    tx: Transaction,
    message: OutgoingMessage,
    action: 'message.sent' | 'message.dead',
    changes: OutgoingChanges,
  ): Promise<void> {
    await this.outgoing.change(tx, message.id, changes);
    for (const subject of this.outgoing.subjects(message)) {
      const detail = { messageId: message.id, channel: message.channel, template: message.template };
      await this.audit.append(tx, { actor: SYSTEM, action, subject, detail });
    }
    const event = action === 'message.sent' ? 'correspondence.message-sent' : 'correspondence.message-dead';
    await this.events.publish(tx, event, { messageId: message.id, reportId: message.reportId });
  }
}
