import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { NOT_ENDED, visibleIncidents } from '@tocsin/incidents';
import { Clock, Database } from '@tocsin/platform';
import { type HandoverItemView } from './handover.view.js';

/** What is due within the next shift, with some hours to spare. */
const SOON_MS = 12 * 3_600_000;
const MOST_ITEMS = 60;

/**
 * What a handover note begins with: what is due soon, what waits for somebody outside, and what else its writer holds
 * or is named in; each once, the most urgent first. With a team: its incidents too. One statement.
 */
@Injectable()
export class PrepareHandover {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, teamId: string | null): Promise<HandoverItemView[]> {
    this.access.require(actor, 'incident.write');
    const soon = new Date(this.clock.now().getTime() + SOON_MS);
    const me = actor.kind === 'person' ? actor.id : null;
    const params: unknown[] = [me, soon, teamId];
    return this.database.query<HandoverItemView>(
      `SELECT i.reference AS ref, i.title, i.state, i.due_at AS "dueAt", p.name AS assignee, '' AS remark,
              CASE WHEN i.due_at < $2 THEN 'due' WHEN i.state = 'waiting' THEN 'waiting' ELSE 'open' END AS section
         FROM incidents.incident i LEFT JOIN identity.person p ON p.id = i.assignee_id
        WHERE i.${NOT_ENDED} AND NOT i.drill AND ${visibleIncidents('i', actor, params)}
          AND (i.assignee_id = $1 OR ($3::uuid IS NOT NULL AND i.team_id = $3)
               OR EXISTS (SELECT FROM incidents.incident_member m WHERE m.incident_id = i.id AND m.person_id = $1))
        ORDER BY CASE WHEN i.due_at < $2 THEN 0 WHEN i.state = 'waiting' THEN 1 ELSE 2 END, i.due_at NULLS LAST, i.reference
        LIMIT ${MOST_ITEMS}`,
      params,
    );
  }
}
