import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import {
  INVESTIGATION_ROW,
  type InvestigationRow,
  INVESTIGATIONS,
} from '../investigations/investigation.view.js';
import { type InvestigationState } from '../investigations/investigation.vocabulary.js';
import { visibleConversation } from '../thread/visible-conversation.js';

export interface InvestigationFilter {
  /** Else all that are not closed. */
  state?: InvestigationState;
  cursor?: string;
  limit: number;
}

/** What we ask third parties everywhere, what is to be followed up first on top. */
@Injectable()
export class ListInvestigations {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    filter: InvestigationFilter,
  ): Promise<{ items: InvestigationRow[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const [due, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [due, id, filter.limit + 1];
    const state = filter.state ? `v.state = $${params.push(filter.state)}` : `v.state <> 'closed'`;
    const rows = await this.database.query<InvestigationRow & { sortDue: string }>(
      `SELECT ${INVESTIGATION_ROW}, coalesce(v.follow_up_at, 'infinity')::text AS "sortDue" FROM ${INVESTIGATIONS}
        WHERE ${state} AND ${visibleConversation('v.incident_id', 'NULL', actor, params)}
          AND ($1::timestamptz IS NULL OR (coalesce(v.follow_up_at, 'infinity'), v.thread_id) > ($1, $2::uuid))
        ORDER BY coalesce(v.follow_up_at, 'infinity'), v.thread_id LIMIT $3`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortDue, row.id],
      ({ sortDue: _sortDue, ...row }) => row,
    );
  }
}
