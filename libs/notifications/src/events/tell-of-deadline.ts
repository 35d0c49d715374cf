import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { DutyRoster } from '@tocsin/duty';
import { PeopleReached } from '@tocsin/incidents';
import { type DeadlineTold } from '@tocsin/obligations';
import { Clock, Database, type EventHandler, OnEvent, type Transaction } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

/**
 * A statutory deadline: six hours ahead whoever holds the case is told, one hour ahead the lead on duty as well, and
 * once it is missed the lead is called. Where nobody holds it, the lead is told from the start. Only who may see the case is
 * told; where that is nobody, the record says so.
 */
@OnEvent('obligations.deadline', 'tell-of-deadline')
export class TellOfDeadline implements EventHandler<DeadlineTold> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly roster: DutyRoster,
    private readonly reached: PeopleReached,
    private readonly audit: AuditTrail,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async handle({ incidentId, stageId, stage, told, dueAt }: DeadlineTold): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const held = incident.assigneeId ? [incident.assigneeId] : [];
      const holders = (await this.reached.ofIncident(tx, incidentId, held)).map(({ id }) => id);
      const occasion = `deadline ${stageId} ${told} ${dueAt}`;
      const news = { occasion, ref: incident.ref, incidentId, detail: { clock: stage, statutory: true } };
      const missed = told === 'missed';
      await this.notify.tell(tx, holders, { kind: missed ? 'clock-missed' : 'clock-approaching', ...news });
      if (!missed && told !== '1h' && holders.length > 0) return;
      const leads = (await this.leads(tx, incidentId)).filter((id) => !holders.includes(id));
      await this.notify.tell(tx, leads, { kind: missed ? 'escalation' : 'clock-approaching', ...news });
      if (holders.length > 0 || leads.length > 0) return;
      await this.audit.append(tx, {
        actor: SYSTEM,
        action: 'incident.nobody-told',
        subject: { kind: 'incident', id: incidentId, ref: incident.ref },
        detail: { stageId, stage, told, dueAt, statutory: true },
      });
    });
  }

  private async leads(tx: Transaction, incidentId: string): Promise<string[]> {
    const lead = await this.roster.leadAt(this.clock.now(), tx);
    return this.reached.ofAlarm(tx, incidentId, lead ? [lead] : await this.people.leads(tx));
  }
}
