import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TlpLabel, tlpRank } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { onlyPersonsAsk, permissionLowersNothing } from '../release.errors.js';
import { LabelPermissions } from './label-permissions.js';

export interface NewLabelPermission {
  /** The mildest label that the source allows. */
  to: TlpLabel;
  /** It may be passed on to other organisations. */
  onward: boolean;
  /** Who of the source, and how. */
  givenBy: string;
  givenAt: Date;
}

/** Keeps that a source allowed a milder label for its report: who, when, how far. It lowers nothing by itself. */
@Injectable()
export class StoreLabelPermission {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly permissions: LabelPermissions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `RELEASE.REPORT_UNKNOWN` (404), `RELEASE.PERMISSION_LOWERS_NOTHING` (422), `RELEASE.ONLY_PERSONS` */
  async execute(actor: Actor, ref: string, permission: NewLabelPermission): Promise<{ id: string }> {
    this.access.require(actor, 'report.triage');
    if (actor.kind !== 'person' || actor.id === null) throw onlyPersonsAsk();
    const { to, onward, givenBy, givenAt } = permission;
    return this.database.transaction(async (tx) => {
      const report = await this.permissions.report(tx, actor, ref);
      if (tlpRank(to) > tlpRank(report.tlp) || (to === report.tlp && !onward))
        throw permissionLowersNothing();
      const now = this.clock.now();
      const id = newId(now.getTime());
      await tx.query(
        `INSERT INTO release.label_permission (id, subject_id, from_label, to_label, onward, given_by, given_at, stored_at,
                stored_by, stored_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, report.id, report.tlp, to, onward, givenBy.trim(), givenAt, now, actor.id, actor.name],
      );
      await this.audit.append(tx, {
        actor,
        action: 'release.permission-stored',
        subject: { kind: 'report', id: report.id, ref: report.ref },
        reason: givenBy.trim(),
        detail: { permissionId: id, from: report.tlp, to, onward, givenAt },
      });
      return { id };
    });
  }
}
