import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events } from '@tocsin/platform';
import { escalationUnknown } from '../incidents.errors.js';

interface Withdrawn {
  kind: 'incident' | 'report';
  subjectId: string;
  ref: string;
}

/** Whoever called takes it back: what nobody has read yet goes away again; the record keeps both. */
@Injectable()
export class WithdrawEscalation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.ESCALATION_UNKNOWN` also for another's, and for one that is taken back already */
  async execute(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'incident.read');
    await this.database.transaction(async (tx) => {
      const [withdrawn] = await tx.query<Withdrawn>(
        `UPDATE incidents.escalation e SET withdrawn_at = $3
          WHERE e.id = $1 AND e.actor_id = $2 AND e.kind = 'asked' AND e.withdrawn_at IS NULL
         RETURNING CASE WHEN e.incident_id IS NULL THEN 'report' ELSE 'incident' END AS kind,
                   coalesce(e.incident_id, e.report_id) AS "subjectId",
                   coalesce((SELECT reference FROM incidents.incident WHERE id = e.incident_id),
                            (SELECT reference FROM intake.report WHERE id = e.report_id)) AS ref`,
        [id, actor.id, this.clock.now()],
      );
      if (!withdrawn) throw escalationUnknown();
      const { kind, subjectId, ref } = withdrawn;
      await this.audit.append(tx, {
        actor,
        action: `${kind}.escalation-withdrawn`,
        subject: { kind, id: subjectId, ref },
        detail: { escalationId: id, changes: {} },
      });
      await this.events.publish(tx, 'incident.escalation-withdrawn', { escalationId: id });
    });
  }
}
