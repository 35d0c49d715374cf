import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { HOLDS } from '../countermeasures/countermeasure.repository.js';
import {
  COUNTERMEASURE_COLUMNS,
  type CountermeasureStep,
  type CountermeasureView,
} from '../countermeasures/countermeasure.view.js';
import { countermeasureSteps } from '../countermeasures/countermeasure.workflow.js';
import { IncidentReferences } from '../incident/incident-references.js';

export type CountermeasureWithSteps = CountermeasureView & { next: CountermeasureStep[] };

/** What is done against the attack, those that stand first. */
@Injectable()
export class CountermeasuresOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404) */
  async execute(actor: Actor, ref: string): Promise<CountermeasureWithSteps[]> {
    this.access.require(actor, 'incident.read');
    const { id } = await this.incidents.findByReference(actor, ref);
    const rows = await this.database.query<CountermeasureView>(
      `SELECT ${COUNTERMEASURE_COLUMNS} FROM incidents.countermeasure c JOIN incidents.incident i ON i.id = c.incident_id
        WHERE ${HOLDS} ORDER BY (c.state = 'removed'), c.created_at, c.id LIMIT 200`,
      [id],
    );
    return rows.map(withSteps);
  }
}

/** With what can follow, so that no client knows the table. */
export function withSteps(row: CountermeasureView): CountermeasureWithSteps {
  const next = countermeasureSteps(row.kind, row.state);
  return { ...row, next: next.map(({ action, to, right, reason }) => ({ action, to, right, reason })) };
}
