import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { approvalDecided, approvalExpired, approvalUnknown, samePerson } from '../release.errors.js';
import { type ApprovalDetail } from './approval.view.js';
import { ReadApprovals } from './read-approvals.js';

export interface ApprovalDecision {
  decision: 'approved' | 'declined';
  /** Needed to decline. */
  reason: string;
  /** The hash of what he has looked at: it stands for these bytes and for no others. */
  sha256: string;
}

interface Row {
  requestedBy: string;
  incidentId: string;
  incidentRef: string;
  partnerName: string;
  sha256: string;
  decision: string | null;
  decidedByName: string | null;
  expiresAt: Date;
}

/** The second person's word. Whoever asked cannot give it, whatever his rights. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly approvals: ReadApprovals,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `RELEASE.APPROVAL_UNKNOWN` (404), `RELEASE.SAME_PERSON` (403), `RELEASE.APPROVAL_DECIDED` (409,
   *   of other bytes than those asked about too), `RELEASE.APPROVAL_EXPIRED` (409)
   */
  async execute(
    actor: Actor,
    id: string,
    { decision, reason, sha256 }: ApprovalDecision,
  ): Promise<ApprovalDetail> {
    this.access.require(actor, 'sharing.approve');
    await this.database.transaction(async (tx) => {
      const asked = await this.lock(tx, actor, id);
      if (!asked) throw approvalUnknown();
      // A key acts for whoever made it, and that may be whoever asks.
      if (actor.kind !== 'person' || actor.id === asked.requestedBy) throw samePerson();
      if (asked.decision !== null || asked.sha256 !== sha256) throw approvalDecided(asked.decidedByName);
      const now = this.clock.now();
      if (asked.expiresAt <= now) throw approvalExpired();
      await tx.query(
        `UPDATE release.approval SET decision = $2, decided_at = $3, decided_by = $4, decided_by_name = $5, reason = $6,
                version = version + 1 WHERE id = $1`,
        [id, decision, now, actor.id, actor.name, reason.trim() || null],
      );
      await this.audit.append(tx, {
        actor,
        action: `release.${decision}`,
        subject: { kind: 'incident', id: asked.incidentId, ref: asked.incidentRef },
        reason: reason.trim() || null,
        detail: { approvalId: id, partner: asked.partnerName, sha256 },
      });
    });
    return this.approvals.one(actor, id);
  }

  private async lock(tx: Transaction, actor: Actor, id: string): Promise<Row | undefined> {
    const params: unknown[] = [id];
    const [row] = await tx.query<Row>(
      `SELECT a.requested_by AS "requestedBy", a.incident_id AS "incidentId", a.incident_ref AS "incidentRef",
              a.partner_name AS "partnerName", a.sha256, a.decision, a.decided_by_name AS "decidedByName",
              a.expires_at AS "expiresAt"
         FROM release.approval a JOIN incidents.incident i ON i.id = a.incident_id
        WHERE a.id = $1 AND ${visibleIncidents('i', actor, params)} FOR UPDATE OF a`,
      params,
    );
    return row;
  }
}
