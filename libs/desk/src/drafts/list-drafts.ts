import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { visibleReports } from '@tocsin/triage';
import { noPerson } from '../desk.errors.js';
import { MOST_DRAFTS, type DraftView } from './draft.vocabulary.js';

export interface ListedDraft extends DraftView {
  /** Of the incident; null for reports (whose subject may be sealed) and for what has none. */
  title: string | null;
}

/**
 * What somebody has begun, newest first. What he may not see any more is not among it: it stays, and is his again when
 * he may. One statement.
 */
@Injectable()
export class ListDrafts {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `DESK.NO_PERSON` (404) for an API key */
  async execute(actor: Actor, ref?: string): Promise<ListedDraft[]> {
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    const params: unknown[] = [actor.id, ref?.trim().toUpperCase() ?? null];
    const reports = actor.rights.has('report.read') ? visibleReports('r', actor, params) : 'false';
    const incidents = actor.rights.has('incident.read') ? visibleIncidents('i', actor, params) : 'false';
    return this.database.query<ListedDraft>(
      `SELECT d.kind, coalesce(r.reference, i.reference) AS ref, d.device, d.content, d.saved_at AS "savedAt", i.title
         FROM desk.draft d
         LEFT JOIN intake.report r ON r.id = d.subject_id AND ${reports}
         LEFT JOIN incidents.incident i ON i.id = d.subject_id AND ${incidents}
        WHERE d.person_id = $1 AND (r.id IS NOT NULL OR i.id IS NOT NULL OR d.subject_id = d.person_id)
          AND ($2::text IS NULL OR coalesce(r.reference, i.reference) = $2)
        ORDER BY d.saved_at DESC, d.kind, d.device LIMIT ${MOST_DRAFTS}`,
      params,
    );
  }
}
