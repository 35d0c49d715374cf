import { DutyRoster } from '@tocsin/duty';
import { type DeadlineTold } from '@tocsin/obligations';
import { Clock, Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

/**
 * A statutory deadline: six hours ahead whoever holds the case is told, one hour ahead the lead on duty as well, and
 * once it is missed the lead is called. Where nobody holds it, the lead is told from the start.
 */
@OnEvent('obligations.deadline', 'tell-of-deadline')
export class TellOfDeadline implements EventHandler<DeadlineTold> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly roster: DutyRoster,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async handle({ incidentId, stageId, stage, told, dueAt }: DeadlineTold): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const { assigneeId } = incident;
      const lead = await this.roster.leadAt(this.clock.now(), tx);
      const leads = (lead ? [lead] : await this.people.leads(tx)).filter((id) => id !== assigneeId);
      const occasion = `deadline ${stageId} ${told} ${dueAt}`;
      const news = { occasion, ref: incident.ref, incidentId, detail: { clock: stage, statutory: true } };
      const missed = told === 'missed';
      await this.notify.tell(tx, [assigneeId], {
        kind: missed ? 'clock-missed' : 'clock-approaching',
        ...news,
      });
      if (missed || told === '1h' || !assigneeId)
        await this.notify.tell(tx, leads, { kind: missed ? 'escalation' : 'clock-approaching', ...news });
    });
  }
}
