import { Injectable } from '@nestjs/common';
import { findRegime, regimes } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { readReference, visibleIncidents } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { incidentUnknown } from '../obligations.errors.js';
import { type DutySuggestion, type DutyView } from './duty.view.js';

interface Row {
  drill: boolean;
  duties: DutyView[];
  organisations: { id: string; name: string; legalClass: string }[];
  /** Reports whose sender chose "under a legal duty" in the form, and whom nobody has linked to a duty. */
  obliged: string[];
}

/** What is owed because of an incident, and who else may owe something; one statement. */
@Injectable()
export class DutiesOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `OBLIGATIONS.INCIDENT_UNKNOWN` for what is not there and what the actor may not see alike */
  async execute(actor: Actor, ref: string): Promise<{ duties: DutyView[]; suggestions: DutySuggestion[] }> {
    this.access.require(actor, 'incident.read');
    const params: unknown[] = [readReference(ref)];
    const [found] = await this.database.query<Row>(
      `${SQL} WHERE i.reference = $1 AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    if (!found) throw incidentUnknown();
    const duties = found.duties.map((duty) => ({ ...duty, stages: inOrder(duty) }));
    return { duties, suggestions: found.drill ? [] : suggestionsFor(found) };
  }
}

/** As the regime asks for them; those on request in the order of the requests; the team's answer last. */
function inOrder({ regime, stages }: DutyView): DutyView['stages'] {
  const order = findRegime(regime)?.stages.map(({ id }) => id) ?? [];
  const place = (stage: string) => (order.includes(stage) ? order.indexOf(stage) : order.length);
  return stages.toSorted(
    (a, b) => place(a.stage) - place(b.stage) || (a.requestedAt ?? '').localeCompare(b.requestedAt ?? ''),
  );
}

function suggestionsFor({ duties, organisations, obliged }: Row): DutySuggestion[] {
  const byClass = organisations.flatMap(({ id, name, legalClass }) =>
    regimes.regimes
      .filter((one) => one.legalClasses.includes(legalClass))
      .filter((one) => !duties.some((duty) => duty.regime === one.id && duty.organisation?.id === id))
      .map((one): DutySuggestion => {
        return {
          regime: one.id,
          organisation: { id, name },
          report: obliged[0] ?? null,
          because: 'legal-class',
        };
      }),
  );
  if (byClass.length > 0) return byClass;
  // Nobody knows the class in law of who said so: the first regime that the site keeps is what he most likely means.
  const first = regimes.regimes[0];
  return obliged.flatMap((report) =>
    first ? [{ regime: first.id, organisation: null, report, because: 'reporter-said' as const }] : [],
  );
}

/** Everything of a duty `d`, as JSON. */
export const DUTY_JSON = `json_build_object(
  'id', d.id, 'regime', d.regime, 'legalClass', d.legal_class, 'criteria', d.criteria, 'awareAt', d.aware_at,
  'marks', d.marks, 'closedAt', d.closed_at, 'closedReason', d.closed_reason, 'version', d.version,
  'organisation', (SELECT json_build_object('id', o.id, 'name', o.name) FROM constituency.organisation o
                    WHERE o.id = d.organisation_id),
  'report', (SELECT r.reference FROM intake.report r WHERE r.id = d.report_id),
  'stages', (SELECT json_agg(json_build_object('id', s.id, 'stage', s.stage, 'owedBy', s.owed_by,
               'requestedAt', s.requested_at, 'dueAt', s.due_at, 'submittedAt', s.submitted_at, 'state', s.state,
               'late', s.late, 'coveredBy', s.covered_by, 'answeredBy', s.answered_by, 'note', s.note,
               'report', (SELECT r.reference FROM intake.report r WHERE r.id = s.report_id)) ORDER BY s.id)
               FROM obligations.stage s WHERE s.duty_id = d.id),
  'history', coalesce((SELECT json_agg(json_build_object('fromAt', h.from_at, 'toAt', h.to_at, 'reason', h.reason,
                'by', h.actor_name, 'at', h.at) ORDER BY h.at DESC, h.id DESC)
                FROM obligations.aware_change h WHERE h.duty_id = d.id), '[]'))`;

const SQL = `
  SELECT i.drill,
         coalesce((SELECT json_agg(${DUTY_JSON} ORDER BY d.created_at, d.id) FROM obligations.duty d
                    WHERE d.incident_id = i.id), '[]') AS duties,
         coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'legalClass', o.legal_class) ORDER BY o.name)
                     FROM incidents.incident_organisation io JOIN constituency.organisation o ON o.id = io.organisation_id
                    WHERE io.incident_id = i.id AND o.legal_class IS NOT NULL), '[]') AS organisations,
         array(SELECT r.reference FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
                WHERE ir.incident_id = i.id AND r.form->>'who' = 'duty'
                  AND NOT EXISTS (SELECT FROM obligations.duty d WHERE d.report_id = r.id)
                  AND NOT EXISTS (SELECT FROM obligations.portal_submission p WHERE p.report_id = r.id)
                ORDER BY r.id) AS obliged
    FROM incidents.incident i`;
