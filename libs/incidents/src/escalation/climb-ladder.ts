import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, HandlesJob, type JobHandler, Jobs, type Transaction } from '@tocsin/platform';
import { type ClockFacts, isUnmet } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { isEnded } from '../workflow/incident-state.js';
import { ClockCalls } from './clock-calls.js';

export const CLIMB_TASK = 'incident.clock-escalate';

interface Climb {
  incidentId: string;
  clockId: string;
  /** The step of the agreement's ladder, from 1. */
  rung: number;
}

/** Calls the next people of the agreement's ladder while a missed promise is neither kept nor taken up by anybody. */
@HandlesJob(CLIMB_TASK)
export class ClimbLadder implements JobHandler<Climb> {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly calls: ClockCalls,
    private readonly journal: IncidentJournal,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run({ incidentId, clockId, rung }: Climb): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockById(tx, incidentId);
      // A merged incident's promises rest, whatever its state says.
      if (!incident || incident.mergedIntoId || isEnded(incident.state)) return;
      const missed = (await this.clocks.load(tx, incidentId)).find(({ id }) => id === clockId);
      if (missed?.state !== 'missed' || !isUnmet(missed) || (await isTakenUp(tx, clockId))) return;
      await this.climb(tx, incident, missed, rung);
    });
  }

  /** Calls the steps of the ladder that are due, and asks to be woken for the next one. */
  async climb(tx: Transaction, incident: IncidentRecord, missed: ClockFacts, from: number): Promise<void> {
    const { ladder } = missed.terms.terms;
    const now = this.clock.now();
    for (let rung = from; rung <= ladder.length; rung += 1) {
      const step = ladder[rung - 1];
      if (!step) return;
      const runAt = new Date(missed.dueAt.getTime() + step.afterMinutes * 60_000);
      if (runAt > now) {
        const options = { key: `${CLIMB_TASK}:${missed.id}`, runAt };
        return this.jobs.enqueue(
          tx,
          CLIMB_TASK,
          { incidentId: incident.id, clockId: missed.id, rung },
          options,
        );
      }
      const { whom } = step;
      const personIds = await this.calls.call(tx, incident, missed, { kind: 'missed', rung, whom });
      if (!personIds) continue;
      await this.journal.record(tx, SYSTEM, incident, {
        action: 'incident.escalated',
        changes: { escalation: { from: null, to: [...whom] } },
        detail: { clock: missed.kind, rung, personIds },
      });
    }
  }
}

async function isTakenUp(tx: Transaction, clockId: string): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(
    `SELECT acknowledged_at IS NOT NULL AS taken FROM incidents.clock WHERE id = $1`,
    [clockId],
  );
  return row?.taken ?? false;
}
