import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { dutyStale } from '../duty.errors.js';
import { DutyRecord } from '../record/duty-record.js';

/** Switches on or off that what comes to a team goes to whoever is next by itself. */
@Injectable()
export class SetTeamRule {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /**
   * @param version 0 where it was never set
   * @throws DomainError `DUTY.STALE` (409), `DUTY.PERSON_UNKNOWN` (422) for a team that is not there
   */
  async execute(actor: Actor, teamId: string, automatic: boolean, version: number): Promise<void> {
    this.record.access.require(actor, 'duty.manage');
    await this.database.transaction(async (tx) => {
      await this.record.requireKnown(tx, null, teamId);
      const [before] = await tx.query<{ automatic: boolean; version: number }>(
        `SELECT automatic, version FROM duty.team_rule WHERE team_id = $1 FOR UPDATE`,
        [teamId],
      );
      if ((before?.version ?? 0) !== version) throw dutyStale(before ?? { version: 0 });
      await tx.query(
        `INSERT INTO duty.team_rule (team_id, automatic) VALUES ($1, $2)
         ON CONFLICT (team_id) DO UPDATE SET automatic = excluded.automatic, version = team_rule.version + 1`,
        [teamId, automatic],
      );
      const changes = { automatic: { from: before?.automatic ?? false, to: automatic } };
      await this.record.write(tx, actor, 'duty.team-rule-set', teamId, { changes });
    });
  }
}
