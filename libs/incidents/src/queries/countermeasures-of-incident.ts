import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { HOLDS } from '../countermeasures/countermeasure.repository.js';
import {
  countermeasureColumns,
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
    const params: unknown[] = [id];
    const rows = await this.database.query<CountermeasureView>(
      `SELECT ${countermeasureColumns(actor, params)} FROM incidents.countermeasure c JOIN incidents.incident i ON i.id = c.incident_id
        WHERE ${HOLDS} ORDER BY (c.state = 'removed'), c.created_at, c.id LIMIT 200`,
      params,
    );
    return rows.map(withSteps);
  }
}

/** With what can follow, so that no client knows the table; nothing where its own incident is hidden from the reader. */
export function withSteps(row: CountermeasureView): CountermeasureWithSteps {
  const next = row.incident === null ? [] : countermeasureSteps(row.kind, row.state);
  return { ...row, next: next.map(({ action, to, right, reason }) => ({ action, to, right, reason })) };
}
