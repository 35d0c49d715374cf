import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { type BulkProgress, BulkProgressReader } from '../bulk/bulk-progress.js';
import { bulkUnknown } from '../correspondence.errors.js';
import { OutgoingMessages } from '../message/outgoing-messages.js';

/** Takes an answer to all back: what is not written is not written any more, what waits does not leave. */
@Injectable()
export class CancelBulkReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly incidents: IncidentReferences,
    private readonly outgoing: OutgoingMessages,
    private readonly progress: BulkProgressReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what became of each: a message that was on its way already stays `sent`
   * @throws DomainError `INCIDENT.UNKNOWN`, `CORRESPONDENCE.BULK_UNKNOWN` (404)
   */
  async execute(actor: Actor, incidentRef: string, id: string): Promise<BulkProgress> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, incidentRef);
    return this.database.transaction(async (tx) => {
      const [bulk] = await tx.query(
        `UPDATE correspondence.bulk_reply SET cancelled_at = coalesce(cancelled_at, $3)
          WHERE id = $1 AND incident_id = $2 RETURNING id`,
        [id, incident.id, this.clock.now()],
      );
      if (!bulk) throw bulkUnknown();
      // Waits for the message that the worker writes just now, and then finds its item written.
      const unwritten = await tx.query(
        `UPDATE correspondence.bulk_reply_item SET state = 'cancelled' WHERE bulk_id = $1 AND state = 'waiting'
         RETURNING position`,
        [id],
      );
      const taken = await this.takeBack(tx, actor, id);
      await this.audit.append(tx, {
        actor,
        action: 'message.bulk-cancelled',
        subject: { kind: 'incident', id: incident.id, ref: incident.ref },
        detail: { bulkId: id, messages: taken + unwritten.length },
      });
      return this.progress.of(tx, incident.id, id);
    });
  }

  private async takeBack(tx: Transaction, actor: Actor, id: string): Promise<number> {
    const written = await tx.query<{ messageId: string; position: number }>(
      `SELECT message_id AS "messageId", position FROM correspondence.bulk_reply_item
        WHERE bulk_id = $1 AND state = 'written' ORDER BY position`,
      [id],
    );
    let taken = 0;
    for (const { messageId, position } of written) {
      const message = await this.outgoing.lock(tx, messageId);
      if (message?.state !== 'held' && message?.state !== 'retrying') continue;
      await this.outgoing.change(tx, messageId, { state: 'cancelled' });
      await tx.query(
        `UPDATE correspondence.bulk_reply_item SET state = 'cancelled' WHERE bulk_id = $1 AND position = $2`,
        [id, position],
      );
      for (const subject of this.outgoing.subjects(message))
        await this.audit.append(tx, { actor, action: 'message.cancelled', subject, detail: { messageId } });
      taken++;
    }
    return taken;
  }
}
