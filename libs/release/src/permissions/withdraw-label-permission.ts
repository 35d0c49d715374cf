import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { permissionUnknown } from '../release.errors.js';
import { LabelPermissions } from './label-permissions.js';

/** A source takes its leave back: from then on nothing is lowered by it. What was lowered stays as it is. */
@Injectable()
export class WithdrawLabelPermission {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly permissions: LabelPermissions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `RELEASE.REPORT_UNKNOWN`, `RELEASE.PERMISSION_UNKNOWN` (404) */
  async execute(actor: Actor, ref: string, id: string): Promise<void> {
    this.access.require(actor, 'report.triage');
    await this.database.transaction(async (tx) => {
      const report = await this.permissions.report(tx, actor, ref);
      const withdrawn = await tx.query(
        `UPDATE release.label_permission SET withdrawn_at = $3
          WHERE id = $1 AND subject_id = $2 AND withdrawn_at IS NULL RETURNING id`,
        [id, report.id, this.clock.now()],
      );
      if (withdrawn.length === 0) throw permissionUnknown();
      const subject = { kind: 'report' as const, id: report.id, ref: report.ref };
      const detail = { permissionId: id };
      await this.audit.append(tx, { actor, action: 'release.permission-withdrawn', subject, detail });
    });
  }
}
