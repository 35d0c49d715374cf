import { Injectable } from '@nestjs/common';
import { findRegime, type Regime } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { readReference, visibleIncidents } from '@tocsin/incidents';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { type DutyRecord, newStage, type StageRecord } from '../duty/duty.record.js';
import { DutyStore } from '../duty/duty-store.js';
import { alreadyDeclared, drillHasNone, dutyInvalid, incidentUnknown } from '../obligations.errors.js';

export interface NewDuty {
  regime: string;
  organisationId?: string | null;
  /** Reference of the report by which the organisation told us; its status page then shows what is owed. */
  report?: string | null;
  /** What makes it significant: ids of the regime's criteria, at least one. */
  criteria: string[];
  /** Absent: when the incident says that it was noticed. */
  awareAt?: Date;
}

interface IncidentFacts {
  id: string;
  ref: string;
  drill: boolean;
  awareAt: Date;
  resolvedAt: Date | null;
  legalClass: string | null;
  organisationKnown: boolean;
  reportId: string | null;
  declared: boolean;
}

/** Says that an organisation owes reports by a regime because of an incident; its clocks start at awareness. */
@Injectable()
export class DeclareDuty {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the duty's id
   * @throws DomainError `OBLIGATIONS.DRILL_HAS_NONE`, `OBLIGATIONS.ALREADY_DECLARED`, `OBLIGATIONS.INVALID`
   */
  async execute(actor: Actor, ref: string, input: NewDuty): Promise<{ id: string }> {
    this.access.require(actor, 'incident.write');
    const regime = findRegime(input.regime);
    if (!regime) throw dutyInvalid('unknown-regime', `There is no regime “${input.regime}”`);
    const criteria = regime.criteria.map(({ id }) => id).filter((id) => input.criteria.includes(id));
    if (criteria.length === 0) throw dutyInvalid('no-criteria', 'Say what makes the incident significant');
    return this.database.transaction(async (tx) => {
      const incident = await this.incident(tx, actor, ref, input);
      const awareAt = input.awareAt ?? incident.awareAt;
      if (awareAt > this.clock.now())
        throw dutyInvalid('aware-in-future', 'Awareness cannot lie in the future');
      const duty: DutyRecord = {
        id: newId(),
        incidentId: incident.id,
        incidentRef: incident.ref,
        organisationId: input.organisationId ?? null,
        reportId: incident.reportId,
        regime: regime.id,
        regimeVersion: regime.version,
        legalClass: incident.legalClass,
        criteria,
        awareAt,
        marks: {},
        closedAt: null,
        closedReason: null,
        version: 0,
      };
      const stages = this.store.planned({ duty, regime, resolvedAt: incident.resolvedAt }, stagesOf(regime));
      await this.store.insert(tx, duty, stages, this.journal.remember(actor, 'declared', null));
      await this.journal.write(tx, actor, duty, {
        action: 'incident.duty-declared',
        changes: { duty: { from: null, to: regime.name } },
        detail: { criteria, awareAt, organisationId: duty.organisationId, report: input.report ?? null },
      });
      return { id: duty.id };
    });
  }

  private async incident(tx: Transaction, actor: Actor, ref: string, input: NewDuty): Promise<IncidentFacts> {
    const reference = readReference(ref);
    const { organisationId = null, report = null, regime } = input;
    const params: unknown[] = [reference];
    const [locked] = await tx.query(
      `SELECT FROM incidents.incident i WHERE i.reference = $1 AND ${visibleIncidents('i', actor, params)}
        FOR NO KEY UPDATE`,
      params,
    );
    if (!locked) throw incidentUnknown();
    const [facts] = await tx.query<IncidentFacts>(FACTS, [reference, organisationId, report, regime]);
    if (!facts) throw incidentUnknown();
    if (facts.drill) throw drillHasNone();
    if (facts.declared) throw alreadyDeclared();
    if (!facts.organisationKnown)
      throw dutyInvalid('organisation', 'This organisation is not named on the incident');
    if (report && !facts.reportId) throw dutyInvalid('report', 'This report is not linked to the incident');
    if (!organisationId && !report)
      throw dutyInvalid('nobody', 'Say who owes it: an organisation, or the report by which it told us');
    return facts;
  }
}

const FACTS = `
  SELECT i.id, i.reference AS ref, i.drill, i.aware_at AS "awareAt", i.resolved_at AS "resolvedAt",
         o.legal_class AS "legalClass", ($2::uuid IS NULL OR o.id IS NOT NULL) AS "organisationKnown", r.id AS "reportId",
         EXISTS (SELECT FROM obligations.duty d
                  WHERE d.incident_id = i.id AND d.regime = $4 AND d.organisation_id IS NOT DISTINCT FROM $2::uuid
                    AND ($2::uuid IS NOT NULL OR d.report_id IS NOT DISTINCT FROM r.id)) AS declared
    FROM incidents.incident i
    LEFT JOIN (incidents.incident_organisation io JOIN constituency.organisation o ON o.id = io.organisation_id)
      ON io.incident_id = i.id AND io.organisation_id = $2
    LEFT JOIN (incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id)
      ON ir.incident_id = i.id AND r.reference = $3
   WHERE i.reference = $1`;

/** What is owed from the start; what is asked for comes when it is asked. */
function stagesOf(regime: Regime): StageRecord[] {
  const asked = regime.stages.filter(({ due }) => !('after' in due && due.after === 'request'));
  const stages = asked.map(({ id }) => newStage(newId(), id, 'reporter'));
  return regime.response ? [...stages, newStage(newId(), regime.response.id, 'team')] : stages;
}
