import { Injectable } from '@nestjs/common';
import { type TlpLabel, tlpRank } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { incidentsOfSubmission, visibleIncidents } from '@tocsin/incidents';
import { Database, type Transaction } from '@tocsin/platform';
import { reportUnknown } from '../release.errors.js';
import { type LabelPermission } from './label-permission.js';
import { type LabelPermissionView, PERMISSION_COLUMNS } from './label-permission.view.js';

/** The leave that sources gave to treat what came from them as milder. */
@Injectable()
export class LabelPermissions {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** Those of a report, the withdrawn too, newest first. @throws DomainError `RELEASE.REPORT_UNKNOWN` (404) */
  async list(actor: Actor, ref: string): Promise<LabelPermissionView[]> {
    this.access.require(actor, 'report.read');
    return this.database.transaction(async (tx) => {
      const { id } = await this.report(tx, actor, ref);
      return tx.query<LabelPermissionView>(
        `SELECT ${PERMISSION_COLUMNS} FROM release.label_permission p WHERE p.subject_id = $1 ORDER BY p.id DESC`,
        [id],
      );
    });
  }

  /** The standing one that lets the subject have this label; null: nobody allowed it. */
  async standing(tx: Transaction, subjectId: string, label: TlpLabel): Promise<LabelPermission | null> {
    const rows = await tx.query<LabelPermission>(
      `SELECT id, to_label AS "to", onward, partners FROM release.label_permission
        WHERE subject_id = $1 AND withdrawn_at IS NULL ORDER BY id DESC`,
      [subjectId],
    );
    return rows.find(({ to }) => tlpRank(label) >= tlpRank(to)) ?? null;
  }

  /** A report that the actor may know of. @throws DomainError `RELEASE.REPORT_UNKNOWN` */
  async report(
    tx: Transaction,
    actor: Actor,
    ref: string,
  ): Promise<{ id: string; ref: string; tlp: TlpLabel }> {
    const params: unknown[] = [ref.trim().toUpperCase()];
    const hidden = actor.rights.has('incident.restricted')
      ? 'false'
      : `EXISTS (SELECT FROM incidents.incident hidden WHERE hidden.restricted
           AND hidden.id IN (SELECT ir.incident_id FROM incidents.incident_report ir WHERE ir.report_id = r.id
                             UNION ALL ${incidentsOfSubmission('r.id')})
           AND NOT ${visibleIncidents('hidden', actor, params)})`;
    const [row] = await tx.query<{ id: string; ref: string; tlp: TlpLabel }>(
      `SELECT r.id, r.reference AS ref, r.tlp FROM intake.report r WHERE r.reference = $1 AND NOT ${hidden}`,
      params,
    );
    if (!row) throw reportUnknown();
    return row;
  }
}
