import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import {
  INVESTIGATION_ROW,
  INVESTIGATION_SAID,
  INVESTIGATIONS,
  type InvestigationView,
} from '../investigations/investigation.view.js';
import { visibleConversation } from '../thread/visible-conversation.js';

/** The conversations with third parties about an incident, for its page; two statements however many there are. */
@Injectable()
export class InvestigationsOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404) */
  async execute(actor: Actor, ref: string): Promise<InvestigationView[]> {
    this.access.require(actor, 'incident.read');
    const { id } = await this.incidents.findByReference(actor, ref);
    const params: unknown[] = [id];
    return this.database.query<InvestigationView>(
      `SELECT ${INVESTIGATION_ROW}, ${INVESTIGATION_SAID} FROM ${INVESTIGATIONS}
        WHERE (v.incident_id = $1 OR v.thread_id IN (SELECT h.thread_id FROM correspondence.investigation_holder h
                                                      WHERE h.incident_id = $1))
          AND ${visibleConversation('v.incident_id', 'NULL', actor, params)}
        ORDER BY (v.state = 'closed'), v.opened_at, v.thread_id LIMIT 50`,
      params,
    );
  }
}
