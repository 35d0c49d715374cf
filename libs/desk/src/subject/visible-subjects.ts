import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { readReference, visibleIncidents } from '@tocsin/incidents';
import { Database, type Transaction } from '@tocsin/platform';
import { visibleReports } from '@tocsin/triage';

/** A report or an incident, as people work on it. */
export interface Subject {
  kind: 'report' | 'incident';
  id: string;
  ref: string;
}

/** Which reports and incidents a person may know of: the one place where ids and references meet rights here. */
@Injectable()
export class VisibleSubjects {
  constructor(private readonly database: Database) {}

  /** Those of the ids that the actor may see, with their references. One statement. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Subject[]> {
    if (ids.length === 0) return [];
    const params: unknown[] = [ids];
    return this.database.query<Subject>(statement(actor, params, 'id = ANY($1::uuid[])'), params);
  }

  /** The report or incident of a reference; null for what is not there and what he may not see alike. */
  async byRef(
    actor: Actor,
    ref: string,
    within: Database | Transaction = this.database,
  ): Promise<Subject | null> {
    const reference =
      readReference(ref) ?? (/^R-\d{4}-\d{6,20}$/i.test(ref.trim()) ? ref.trim().toUpperCase() : null);
    if (!reference) return null;
    const params: unknown[] = [reference];
    const [subject] = await within.query<Subject>(statement(actor, params, 'reference = $1'), params);
    return subject ?? null;
  }
}

function statement(actor: Actor, params: unknown[], which: string): string {
  const parts: string[] = [];
  if (actor.rights.has('report.read'))
    parts.push(`SELECT 'report' AS kind, r.id, r.reference AS ref FROM intake.report r
      WHERE r.${which} AND ${visibleReports('r', actor, params)}`);
  if (actor.rights.has('incident.read'))
    parts.push(`SELECT 'incident' AS kind, i.id, i.reference AS ref FROM incidents.incident i
      WHERE i.${which} AND ${visibleIncidents('i', actor, params)}`);
  // Who may read neither sees nothing; the parameter keeps its type.
  if (parts.length === 0)
    return `SELECT NULL AS kind, NULL AS id, NULL AS ref WHERE $1::text IS NULL AND false`;
  return parts.join(' UNION ALL ');
}
