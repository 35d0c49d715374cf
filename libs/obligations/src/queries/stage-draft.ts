import { Injectable } from '@nestjs/common';
import { findRegime, knownAnswers } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { type Answers } from '../duty/duty.record.js';
import { stageUnknown } from '../obligations.errors.js';
import { type StageDraftView } from './duty.view.js';

interface Row extends Omit<StageDraftView, 'questions'> {
  own: Answers | null;
  earlier: Answers;
  form: Record<string, unknown> | null;
}

/** A stage as it would be filled in from what is known, and what it still lacks; one statement. */
@Injectable()
export class StageDraft {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `OBLIGATIONS.STAGE_UNKNOWN` */
  async execute(actor: Actor, stageId: string): Promise<StageDraftView> {
    this.access.require(actor, 'incident.read');
    const params: unknown[] = [stageId, actor.rights.has('report.read')];
    const [row] = await this.database.query<Row>(
      `${SQL} WHERE s.id = $1 AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    const regime = row && findRegime(row.regime);
    if (!row || !regime) throw stageUnknown();
    const { own, earlier, form, ...view } = row;
    const questions = knownAnswers(regime, row.stage, { own, earlier, form: form ?? {} });
    return { ...view, questions };
  }
}

// Sealed evidence stays sealed: its form is not quoted.
const SQL = `
  SELECT s.id AS "stageId", d.regime, s.stage, s.due_at AS "dueAt", s.submitted_at AS "submittedAt", s.answers AS own,
         json_build_object('ref', i.reference, 'title', i.title, 'tlp', i.tlp) AS incident, o.name AS organisation,
         coalesce((SELECT json_object_agg(a.key, a.value)
                     FROM (SELECT DISTINCT ON (e.key) e.key, e.value
                             FROM obligations.stage other CROSS JOIN LATERAL jsonb_each(coalesce(other.answers, '{}')) e
                            WHERE other.duty_id = d.id AND other.id <> s.id
                            ORDER BY e.key, other.submitted_at DESC NULLS LAST) a), '{}') AS earlier,
         (SELECT r.form FROM intake.report r WHERE r.id = d.report_id AND r.sealed_at IS NULL AND $2::boolean) AS form
    FROM obligations.stage s
    JOIN obligations.duty d ON d.id = s.duty_id
    JOIN incidents.incident i ON i.id = d.incident_id
    LEFT JOIN constituency.organisation o ON o.id = d.organisation_id`;
