import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs, type Transaction } from '@tocsin/platform';
import { visibleMessages } from '../queries/visible-messages.js';
import { messageState, messageUnknown } from '../transport.errors.js';
import { enqueueDelivery } from './delivery-jobs.js';
import { OutgoingMessages, type WaitingMessage } from './outgoing-messages.js';

/** What a person may do with a message in the queue. */
@Injectable()
export class ChangeOutgoing {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly messages: OutgoingMessages,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes a message back that has not left.
   * @throws DomainError `SHARING.MESSAGE_UNKNOWN` (404), `SHARING.MESSAGE_STATE` (409): it is on the line, or has ended
   */
  async cancel(actor: Actor, jti: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    await this.database.transaction(async (tx) => {
      await this.requireVisible(tx, actor, jti);
      await this.cancelIn(tx, jti, actor);
      await this.neverLeft(tx, jti);
    });
  }

  /** The same within a command that has asked for access itself: a share that is undone. */
  async cancelIn(tx: Transaction, jti: string, actor: ActorRef): Promise<void> {
    const message = await this.locked(tx, jti, ['held', 'queued']);
    await this.messages.cancel(tx, jti, this.clock.now());
    await this.record(tx, actor, 'partner-message.cancelled', message);
  }

  /** Sends a message again that was given up. @throws as `cancel`, unless it is dead */
  async retry(actor: Actor, jti: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    await this.database.transaction(async (tx) => {
      await this.requireVisible(tx, actor, jti);
      const message = await this.locked(tx, jti, ['dead']);
      const now = this.clock.now();
      await this.messages.revive(tx, jti, now);
      await enqueueDelivery(this.jobs, tx, message.partnerId, { key: jti, runAt: now });
      await this.record(tx, actor, 'partner-message.retried', message);
    });
  }

  /** A revision, a word or an offer that was not even tried is as if it had been undone where it was written. */
  private async neverLeft(tx: Transaction, jti: string): Promise<void> {
    const [message] = await tx.query<{ releaseId: string | null }>(
      `SELECT release_id AS "releaseId" FROM sharing.outgoing_message WHERE jti = $1 AND attempts = 0`,
      [jti],
    );
    if (!message) return;
    const now = this.clock.now();
    const [undone] = await tx.query<{ shareId: string }>(
      `UPDATE sharing.released_revision SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL RETURNING share_id AS "shareId"`,
      [message.releaseId, now],
    );
    await tx.query(
      `UPDATE sharing.share s SET state = 'proposed', version = version + 1
        WHERE s.id = $1 AND s.state = 'released'
          AND NOT EXISTS (SELECT FROM sharing.released_revision r WHERE r.share_id = s.id AND r.undone_at IS NULL)`,
      [undone?.shareId ?? null],
    );
    await tx.query(
      `UPDATE sharing.case_message SET undone_at = $2 WHERE jti = $1 AND direction = 'out' AND undone_at IS NULL`,
      [jti, now],
    );
    await tx.query(
      `UPDATE sharing.handover SET state = 'withdrawn', version = version + 1 WHERE offer_jti = $1 AND state = 'offered'`,
      [jti],
    );
  }

  /** What a person does not see in the queue is not there for him. */
  private async requireVisible(tx: Transaction, actor: Actor, jti: string): Promise<void> {
    const params: unknown[] = [jti];
    const seen = await tx.query(
      `SELECT FROM sharing.outgoing_message m WHERE m.jti = $1 AND ${visibleMessages('m', actor, params)}`,
      params,
    );
    if (seen.length === 0) throw messageUnknown();
  }

  private async locked(tx: Transaction, jti: string, states: readonly string[]): Promise<WaitingMessage> {
    const message = await this.messages.lock(tx, jti);
    if (!message) throw messageUnknown();
    if (!states.includes(message.state)) throw messageState(message.state);
    return message;
  }

  private record(
    tx: Transaction,
    { kind, id, name }: ActorRef,
    action: string,
    message: WaitingMessage,
  ): Promise<void> {
    return this.audit.append(tx, {
      actor: { kind, id, name },
      action,
      subject: { kind: 'partner-message', id: message.jti },
      detail: { version: message.version + 1, event: message.event, partnerId: message.partnerId },
    });
  }
}
