import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Notices } from '@tocsin/platform';
import { handoverUnknown, noPerson } from '../desk.errors.js';
import { visibleHandovers } from './visible-handovers.js';

/** Says that one has read what the shift before wrote; once, and it stays so. */
@Injectable()
export class AcknowledgeHandover {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DESK.HANDOVER_UNKNOWN` (404) also for another team's */
  async execute(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'incident.read');
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    await this.database.transaction(async (tx) => {
      const params: unknown[] = [id];
      const [note] = await tx.query(
        `SELECT FROM desk.handover h WHERE h.id = $1 AND ${visibleHandovers('h', actor, params)}`,
        params,
      );
      if (!note) throw handoverUnknown();
      const read = await tx.query(
        `INSERT INTO desk.handover_read (handover_id, person_id, acknowledged_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING person_id`,
        [id, actor.id, this.clock.now()],
      );
      if (read.length === 0) return;
      await this.audit.append(tx, {
        actor,
        action: 'handover.acknowledged',
        subject: { kind: 'handover', id },
      });
      await this.notices.announce(tx, { topic: 'handover', id: null });
    });
  }
}
