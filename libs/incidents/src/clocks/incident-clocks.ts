import { Injectable } from '@nestjs/common';
import { Jobs, newId, type Transaction } from '@tocsin/platform';
import {
  clockAtLevel,
  type ClockFacts,
  clocksAfter,
  INCIDENT_CLOCKS,
  nearestDue,
  startClock,
} from './clock.policy.js';

export const CLOCK_DUE_TASK = 'incident.clock-due';

/** Keeps the clocks of an incident, its due date and the jobs that watch them. */
@Injectable()
export class IncidentClocks {
  constructor(private readonly jobs: Jobs) {}

  /** All clocks of a new incident. */
  async start(tx: Transaction, incidentId: string, level: number, now: Date): Promise<void> {
    const clocks = INCIDENT_CLOCKS.map((kind) => startClock(kind, level, now, newId()));
    await this.save(tx, incidentId, [], clocks);
  }

  async changeState(
    tx: Transaction,
    incidentId: string,
    change: Parameters<typeof clocksAfter>[1],
  ): Promise<void> {
    const before = await this.load(tx, incidentId);
    await this.save(tx, incidentId, before, clocksAfter(before, change, newId));
  }

  async changeLevel(tx: Transaction, incidentId: string, from: number, to: number): Promise<void> {
    const before = await this.load(tx, incidentId);
    const after = before.map((clock) => clockAtLevel(clock, from, to));
    await this.save(tx, incidentId, before, after);
  }

  async load(tx: Transaction, incidentId: string): Promise<ClockFacts[]> {
    return tx.query<ClockFacts>(
      `SELECT id, kind, state, started_at AS "startedAt", due_at AS "dueAt", paused_at AS "pausedAt", met_at AS "metAt"
         FROM incidents.clock WHERE incident_id = $1 ORDER BY started_at, id`,
      [incidentId],
    );
  }

  /** Writes what differs, and a job for the end of every clock that runs to a new end. */
  async save(
    tx: Transaction,
    incidentId: string,
    before: readonly ClockFacts[],
    after: readonly ClockFacts[],
  ): Promise<void> {
    const changed = after.filter((clock) => !before.includes(clock));
    if (changed.length === 0) return;
    await tx.query(SAVE, [incidentId, JSON.stringify(changed), nearestDue(after)]);
    for (const clock of changed) if (clock.state === 'running') await this.watch(tx, incidentId, clock);
  }

  async watch(tx: Transaction, incidentId: string, { id, dueAt }: ClockFacts): Promise<void> {
    const options = { key: `${CLOCK_DUE_TASK}:${id}`, runAt: dueAt };
    await this.jobs.enqueue(tx, CLOCK_DUE_TASK, { incidentId, clockId: id }, options);
  }
}

const SAVE = `
  WITH saved AS (
    INSERT INTO incidents.clock (id, incident_id, kind, state, started_at, due_at, paused_at, met_at)
    SELECT c.id, $1, c.kind, c.state, c."startedAt", c."dueAt", c."pausedAt", c."metAt"
      FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, kind text, state text, "startedAt" timestamptz,
                                              "dueAt" timestamptz, "pausedAt" timestamptz, "metAt" timestamptz)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
                                   paused_at = excluded.paused_at, met_at = excluded.met_at)
  UPDATE incidents.incident SET due_at = $3 WHERE id = $1`;
