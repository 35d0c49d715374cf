import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { ClimbLadder } from '../escalation/climb-ladder.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { CLOCK_DUE_TASK, IncidentClocks } from './incident-clocks.js';

/** At the end of a clock: if it still runs, it is missed, which the record keeps for good, and the ladder begins. */
@HandlesJob(CLOCK_DUE_TASK)
export class MarkMissedClock implements JobHandler<{ incidentId: string; clockId: string }> {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly ladder: ClimbLadder,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run({ incidentId, clockId }: { incidentId: string; clockId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockById(tx, incidentId);
      // A merged incident's promises rest; undoing the merge watches them again.
      if (!incident || incident.mergedIntoId) return;
      const before = await this.clocks.load(tx, incidentId);
      const due = before.find(({ id }) => id === clockId);
      if (due?.state !== 'running') return;
      // This machine's time may be a little behind the database's, which started the job.
      if (due.dueAt > this.clock.now()) return this.clocks.watch(tx, incidentId, [due]);
      const missed = { ...due, state: 'missed' as const };
      await this.clocks.save(
        tx,
        incidentId,
        before,
        before.map((clock) => (clock === due ? missed : clock)),
      );
      await this.journal.record(tx, SYSTEM, incident, {
        action: 'incident.clock-missed',
        changes: { [due.kind]: { from: 'running', to: 'missed' } },
        detail: { clock: due.kind, dueAt: due.dueAt },
      });
      await this.events.publish(tx, 'incident.clock-missed', {
        incidentId,
        clock: due.kind,
        dueAt: due.dueAt,
      });
      await this.ladder.climb(tx, incident, missed, 1);
    });
  }
}
