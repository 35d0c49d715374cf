import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { DutyStore } from '../duty/duty-store.js';
import { type DeadlineTold } from '../events/obligation-events.js';
import { toTell, WATCH_TASK } from './next-watch.js';

/** Looks at a clock six hours and one hour before its end and just after it, and says what it sees, once. */
@HandlesJob(WATCH_TASK)
export class WatchStage implements JobHandler<{ dutyId: string; stageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run({ dutyId, stageId }: { dutyId: string; stageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockById(tx, dutyId);
      if (!held) return;
      const stages = this.store.planned(held, held.stages);
      const stage = stages.find(({ id }) => id === stageId);
      if (!stage?.dueAt || (stage.state !== 'running' && stage.state !== 'missed')) return;
      const tell = toTell(stage.dueAt, stage.told, this.clock.now());
      if (tell) stage.told = tell;
      // Writes also what to look at next: this machine's time may be a little behind the database's.
      await this.store.writeStages(tx, dutyId, stages);
      if (!tell) return;
      const { duty } = held;
      if (tell === 'missed') {
        await this.journal.write(
          tx,
          SYSTEM,
          { ...duty, version: duty.version - 1 },
          {
            action: 'incident.duty-missed',
            changes: { [stage.stage]: { from: 'running', to: 'missed' } },
            detail: { stageId, dueAt: stage.dueAt },
          },
        );
      }
      const told: DeadlineTold = {
        incidentId: duty.incidentId,
        dutyId,
        stageId,
        regime: duty.regime,
        stage: stage.stage,
        owedBy: stage.owedBy,
        told: tell,
        dueAt: stage.dueAt.toISOString(),
      };
      await this.events.publish(tx, 'obligations.deadline', told);
    });
  }
}
