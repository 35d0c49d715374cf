import { Inject, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler, type Transaction } from '@tocsin/platform';
import { type Day } from '../periods/period.js';
import { RollDays } from './roll-days.js';
import { RollPeriods } from './roll-periods.js';
import { TOUCHED_DAYS } from './roll-days.sql.js';

export const ROLL_UP_TASK = 'statistics.roll-up';

/**
 * A line of the record gets its number before its transaction ends, so one with a lower number may appear later. What
 * is younger than this is looked at again; rolling a day twice does no harm.
 */
const SETTLES_IN = '15 minutes';
/** Days that one transaction rolls: what it holds locked, and how much it has to repeat after a crash. */
const DAYS_TOGETHER = 31;

interface State {
  auditEntry: string;
  timeZone: string;
}

/** Brings the roll-ups up to date with what the record says happened since; everything, where nothing was rolled yet. */
@HandlesJob(ROLL_UP_TASK, '*/5 * * * *')
export class RollUp implements JobHandler<{ everything?: boolean }> {
  private readonly logger = new Logger(RollUp.name);

  constructor(
    private readonly database: Database,
    private readonly days: RollDays,
    private readonly periods: RollPeriods,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ everything = false }: { everything?: boolean }): Promise<void> {
    const { timeZone } = this.config.site;
    const at = this.clock.now();
    const [state] = await this.database.query<State>(
      `SELECT audit_entry AS "auditEntry", time_zone AS "timeZone" FROM statistics.roll_up_state`,
    );
    // Read before the days are: what happens meanwhile is counted again next time rather than missed.
    const [settled] = await this.database.query<{ id: string }>(
      `SELECT coalesce((SELECT id FROM audit.entry WHERE at < now() - $1::interval ORDER BY id DESC LIMIT 1), 0) AS id`,
      [SETTLES_IN],
    );
    const anew = everything || state?.timeZone !== timeZone;
    const days = anew ? await this.allDays(timeZone) : await this.touchedDays(state.auditEntry, timeZone);
    for (let from = 0; from < days.length; from += DAYS_TOGETHER) {
      const some = days.slice(from, from + DAYS_TOGETHER);
      await this.database.transaction((tx) => this.days.execute(tx, some, timeZone));
    }
    await this.database.transaction(async (tx) => {
      if (anew) await forgetOtherDays(tx, days);
      await this.periods.execute(tx, days);
      await tx.query(
        `INSERT INTO statistics.roll_up_state (audit_entry, rolled_at, time_zone) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET audit_entry = excluded.audit_entry, rolled_at = excluded.rolled_at,
                                        time_zone = excluded.time_zone`,
        [settled?.id ?? '0', at, timeZone],
      );
    });
    if (anew) this.logger.log(`figures counted anew: ${days.length} day(s)`);
  }

  private async touchedDays(since: string, timeZone: string): Promise<Day[]> {
    const rows = await this.database.query<{ day: Day }>(TOUCHED_DAYS, [since, timeZone]);
    return rows.map(({ day }) => day);
  }

  private async allDays(timeZone: string): Promise<Day[]> {
    const rows = await this.database.query<{ day: Day }>(
      `SELECT day::date::text AS day FROM (
         SELECT least((SELECT min(received_at) FROM intake.report),
                      (SELECT min(opened_at) FROM incidents.incident)) AS first,
                greatest((SELECT max(received_at) FROM intake.report),
                         (SELECT max(opened_at) FROM incidents.incident)) AS last) AS span,
         generate_series((first AT TIME ZONE $1)::date::timestamp, (last AT TIME ZONE $1)::date::timestamp,
                         interval '1 day') AS day`,
      [timeZone],
    );
    return rows.map(({ day }) => day);
  }
}

/** Nothing began on them any more: in another time zone an old day may be empty. */
async function forgetOtherDays(tx: Transaction, days: readonly Day[]): Promise<void> {
  await tx.query(`DELETE FROM statistics.daily_count WHERE day <> ALL($1::date[])`, [days]);
  await tx.query(`DELETE FROM statistics.duration WHERE day <> ALL($1::date[])`, [days]);
  await tx.query(`DELETE FROM statistics.period_time`);
}
