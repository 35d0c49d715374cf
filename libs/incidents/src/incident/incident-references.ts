import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { incidentUnknown } from '../incidents.errors.js';
import { type IncidentRow, ROW_COLUMNS, SURVIVOR } from './incident.view.js';
import { readReference } from './reference.js';
import { visibleIncidents } from './visible-incidents.js';

/** From the reference that people use to the incident. */
@Injectable()
export class IncidentReferences {
  constructor(private readonly database: Database) {}

  /**
   * The incident of a reference, in any case; of a merged one its survivor. The caller has asked the access policy for what he wants to do with it.
   * @throws DomainError `INCIDENT.UNKNOWN` (404) for what is not there and what the actor may not see alike
   */
  async findByReference(actor: Actor, ref: string): Promise<IncidentRow> {
    const reference = readReference(ref);
    if (!reference) throw incidentUnknown();
    const params: unknown[] = [reference];
    const [row] = await this.database.query<IncidentRow>(
      `SELECT ${ROW_COLUMNS} FROM incidents.incident i
        WHERE i.id = ${SURVIVOR} AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    if (!row) throw incidentUnknown();
    return row;
  }
}
