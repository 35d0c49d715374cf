import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { organisationUnknown, personUnavailable } from '../incidents.errors.js';
import { type NamedView } from './incident.view.js';
import { submittedUnseen } from './submitted-reports.js';
import { visibleIncidents } from './visible-incidents.js';

export interface LinkableReport {
  id: string;
  ref: string;
  tlp: TlpLabel;
  state: string;
}

/**
 * What hangs on an incident: reports, organisations, members. Reports are intake's; their columns are read by SQL
 * here, because the foreign key ties the two tables anyway and an import would tie the two libraries.
 */
@Injectable()
export class IncidentLinks {
  /**
   * The reports of some references, held as they are until the transaction ends. One that only incidents hold which
   * the actor may not see is not there for him: linking it to an incident of his own would show it. Nor is one that came
   * by the status page for such an incident.
   */
  reports(tx: Transaction, actor: Actor, references: readonly string[]): Promise<LinkableReport[]> {
    const params: unknown[] = [references];
    return tx.query<LinkableReport>(
      `SELECT r.id, r.reference AS ref, r.tlp, r.state FROM intake.report r
        WHERE r.reference = ANY($1)
          AND (NOT EXISTS (SELECT FROM incidents.incident_report ir WHERE ir.report_id = r.id)
               AND NOT ${submittedUnseen('r.id', actor, params)}
            OR EXISTS (SELECT FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
                        WHERE ir.report_id = r.id AND ${visibleIncidents('i', actor, params)}))
        ORDER BY r.id FOR SHARE OF r`,
      params,
    );
  }

  /** @returns the ids that were not linked before */
  async linkReports(
    tx: Transaction,
    incidentId: string,
    reportIds: readonly string[],
    actorId: string | null,
    now: Date,
  ): Promise<string[]> {
    if (reportIds.length === 0) return [];
    const linked = await tx.query<{ id: string }>(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at, linked_by)
       SELECT $1, r, $3, $4 FROM unnest($2::uuid[]) r ON CONFLICT DO NOTHING RETURNING report_id AS id`,
      [incidentId, reportIds, now, actorId],
    );
    return linked.map(({ id }) => id);
  }

  /** @returns the report's id, or null if it was not linked */
  async unlinkReport(tx: Transaction, incidentId: string, reference: string): Promise<string | null> {
    const [gone] = await tx.query<{ id: string }>(
      `DELETE FROM incidents.incident_report ir USING intake.report r
        WHERE ir.incident_id = $1 AND r.id = ir.report_id AND r.reference = $2 RETURNING ir.report_id AS id`,
      [incidentId, reference],
    );
    return gone?.id ?? null;
  }

  async unlinkReports(
    tx: Transaction,
    incidentId: string,
    references: readonly string[],
  ): Promise<{ id: string; ref: string }[]> {
    return tx.query(
      `DELETE FROM incidents.incident_report ir USING intake.report r
        WHERE ir.incident_id = $1 AND r.id = ir.report_id AND r.reference = ANY($2)
        RETURNING ir.report_id AS id, r.reference AS ref`,
      [incidentId, references],
    );
  }

  async reportLabels(tx: Transaction, incidentId: string): Promise<TlpLabel[]> {
    const labels = await tx.query<{ tlp: TlpLabel }>(
      `SELECT DISTINCT r.tlp FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
        WHERE ir.incident_id = $1`,
      [incidentId],
    );
    return labels.map(({ tlp }) => tlp);
  }

  /** @returns those that were not named before @throws DomainError `INCIDENT.ORGANISATION_UNKNOWN` */
  async addOrganisations(tx: Transaction, incidentId: string, ids: readonly string[]): Promise<NamedView[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const known = await tx.query<NamedView>(
      `SELECT id, name FROM constituency.organisation WHERE id = ANY($1::uuid[]) ORDER BY name FOR KEY SHARE`,
      [wanted],
    );
    if (known.length < wanted.length) throw organisationUnknown();
    const added = await tx.query<{ id: string }>(
      `INSERT INTO incidents.incident_organisation (incident_id, organisation_id)
       SELECT $1, o FROM unnest($2::uuid[]) o ON CONFLICT DO NOTHING RETURNING organisation_id AS id`,
      [incidentId, wanted],
    );
    return known.filter(({ id }) => added.some((row) => row.id === id));
  }

  async removeOrganisation(tx: Transaction, incidentId: string, id: string): Promise<NamedView | null> {
    const [gone] = await tx.query<NamedView>(
      `DELETE FROM incidents.incident_organisation io USING constituency.organisation o
        WHERE io.incident_id = $1 AND io.organisation_id = $2 AND o.id = io.organisation_id RETURNING o.id, o.name`,
      [incidentId, id],
    );
    return gone ?? null;
  }

  async members(tx: Transaction, incidentId: string): Promise<NamedView[]> {
    return tx.query<NamedView>(
      `SELECT p.id, p.name FROM incidents.incident_member m JOIN identity.person p ON p.id = m.person_id
        WHERE m.incident_id = $1 ORDER BY p.name, p.id`,
      [incidentId],
    );
  }

  /** @throws DomainError `INCIDENT.PERSON_UNAVAILABLE` */
  async setMembers(tx: Transaction, incidentId: string, personIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(personIds)];
    await tx.query(
      `DELETE FROM incidents.incident_member WHERE incident_id = $1 AND person_id <> ALL($2::uuid[])`,
      [incidentId, wanted],
    );
    if (wanted.length === 0) return;
    const [known] = await tx.query<{ count: number }>(
      `SELECT count(*)::int FROM identity.person WHERE id = ANY($1::uuid[])`,
      [wanted],
    );
    if (known?.count !== wanted.length) throw personUnavailable();
    await tx.query(
      `INSERT INTO incidents.incident_member (incident_id, person_id)
       SELECT $1, p FROM unnest($2::uuid[]) p ON CONFLICT DO NOTHING`,
      [incidentId, wanted],
    );
  }
}
