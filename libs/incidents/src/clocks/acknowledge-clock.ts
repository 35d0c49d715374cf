import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { ClimbLadder } from '../escalation/climb-ladder.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { clockNotMissed, clockUnknown } from '../incidents.errors.js';
import { isUnmet } from './clock.policy.js';
import { IncidentClocks } from './incident-clocks.js';

/** Somebody takes a missed promise up, so that nobody else is called about it; or leaves it to the ladder again. */
@Injectable()
export class AcknowledgeClock {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly ladder: ClimbLadder,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.CLOCK_UNKNOWN`, `INCIDENT.CLOCK_NOT_MISSED` */
  async execute(actor: Actor, ref: string, clockId: string, taken: boolean): Promise<void> {
    this.access.require(actor, 'incident.write');
    await this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const clock = (await this.clocks.load(tx, incident.id)).find(({ id }) => id === clockId);
      if (!clock) throw clockUnknown();
      if (clock.state !== 'missed' || !isUnmet(clock)) throw clockNotMissed();
      const [changed] = await tx.query(
        `UPDATE incidents.clock
            SET acknowledged_at = CASE WHEN $2 THEN $3::timestamptz END,
                acknowledged_by = CASE WHEN $2 THEN $4::uuid END
          WHERE id = $1 AND (acknowledged_at IS NULL) = $2 RETURNING id`,
        [clockId, taken, this.clock.now(), actor.kind === 'person' ? actor.id : null],
      );
      if (!changed) return;
      await this.journal.record(tx, actor, incident, {
        action: taken ? 'incident.clock-acknowledged' : 'incident.clock-left',
        detail: { clock: clock.kind, dueAt: clock.dueAt },
      });
      if (!taken) await this.ladder.climb(tx, incident, clock, 1);
    });
  }
}
