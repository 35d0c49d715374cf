import { TeamRules } from '@tocsin/duty';
import { Database, type EventHandler, Events, OnEvent } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { isEnded } from '../workflow/incident-state.js';
import { Assignees } from './assignees.js';

interface AssignedIncident {
  incidentId: string;
  assigneeId: string | null;
  teamId: string | null;
}

/**
 * What comes to a team that hands out by itself goes to whoever is next; the record names the rule as the doer. Only when
 * it comes: what somebody gave back stays with the team, or he would have it again at once.
 */
@OnEvent('incident.assigned', 'assign-incident-by-rule')
export class AssignByRule implements EventHandler<AssignedIncident> {
  constructor(
    private readonly database: Database,
    private readonly rules: TeamRules,
    private readonly incidents: IncidentRepository,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  async handle({ incidentId, assigneeId, teamId }: AssignedIncident): Promise<void> {
    if (assigneeId !== null || teamId === null) return;
    await this.database.transaction(async (tx) => {
      const before = await this.incidents.lockById(tx, incidentId);
      if (!before || before.teamId !== teamId || before.assigneeId !== null || isEnded(before.state)) return;
      const rule = await this.rules.automatic(tx, teamId);
      const [last] = await tx.query<{ came: boolean }>(
        `SELECT action = 'incident.opened' OR detail->'changes' ? 'team' AS came FROM audit.entry
          WHERE subject_id = $1 AND action IN ('incident.assigned', 'incident.opened') ORDER BY id DESC LIMIT 1`,
        [incidentId],
      );
      if (!rule || !last?.came) return;
      const next = await this.assignees.next(tx, teamId);
      if (!next) return;
      await this.journal.write(
        tx,
        { kind: 'rule', id: null, name: `Automatic assignment: ${rule.name}` },
        before,
        { assigneeId: next.id },
        {
          action: 'incident.assigned',
          changes: { assignee: { from: null, to: next.name } },
          detail: { assigneeId: next.id, teamId, leastLoaded: true },
        },
      );
      await this.events.publish(tx, 'incident.assigned', { incidentId, assigneeId: next.id, teamId });
    });
  }
}
