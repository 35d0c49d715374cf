import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database } from '@tocsin/platform';
import { FrozenPeriods } from '../freezing/frozen-periods.js';
import { dayIn, type Period, periodBefore, readPeriod, yearBefore } from '../periods/period.js';
import { stepUnitOf } from '../periods/steps.js';
import { periodUnknown } from '../statistics.errors.js';
import { arrange, type CountRow, type TimeRowOfSql } from './arrange.js';
import {
  backlogSql,
  countsSql,
  type Filters,
  RESTRICTED_SQL,
  type Scope,
  timesSql,
} from './statistics.sql.js';
import { type StatisticsView } from './statistics.view.js';

export interface StatisticsQuestion {
  /** A period's key. */
  period: string;
  compare?: 'before' | 'year-before' | 'none';
  filters?: Filters;
  /** Restricted incidents among them: only for those who may see every one of them. */
  withRestricted?: boolean;
}

/** A large sort of one statement stays in memory; a year of a million reports needs some 30 MB. */
const SORT_MEMORY = '64MB';

/** The figures of a period: a fixed number of statements over the roll-ups, whatever the size of the database. */
@Injectable()
export class ReadStatistics {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly frozen: FrozenPeriods,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `STATISTICS.PERIOD_UNKNOWN`, `IDENTITY.FORBIDDEN` */
  async execute(actor: Actor, question: StatisticsQuestion): Promise<StatisticsView> {
    this.access.require(actor, 'statistics.read');
    if (question.withRestricted) this.access.require(actor, 'incident.restricted');
    const scope: Scope = question.withRestricted ? 'all' : 'ordinary';
    return this.read(question, scope);
  }

  /** For the system's own work (freezing by itself), which nobody asks for. */
  async read(question: StatisticsQuestion, scope: Scope): Promise<StatisticsView> {
    const period = readPeriod(question.period);
    if (!period) throw periodUnknown(question.period);
    const compared = comparedWith(period, question.compare ?? 'none');
    const filters = question.filters ?? {};
    const today = dayIn(this.config.site.timeZone, this.clock.now());
    const asked = { period, compared, scope, filters, unit: stepUnitOf(period) };
    const ends = [period, ...(compared ? [compared] : [])].map(({ to }) => (to < today ? to : today));
    const [frozen, numbers] = await Promise.all([
      this.frozen.latest(period.key),
      this.database.transaction(async (tx) => {
        // One picture: a roll-up that ends meanwhile must not make the parts differ from the whole.
        await tx.query(`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`);
        await tx.query(`SELECT set_config('work_mem', $1, true)`, [SORT_MEMORY]);
        const ask = <T>(build: (params: unknown[]) => string): Promise<T[]> => {
          const params: unknown[] = [];
          const sql = build(params);
          return tx.query<T>(sql, params);
        };
        return {
          state: await ask<{ rolledAt: Date }>(
            () => `SELECT rolled_at AS "rolledAt" FROM statistics.roll_up_state`,
          ),
          counts: await ask<CountRow>((params) => countsSql(asked, params)),
          times: await ask<TimeRowOfSql>((params) => timesSql(asked, params)),
          backlog: await ask<{ at: number; subject: string; n: number }>((params) =>
            backlogSql({ ends, scope, filters }, params),
          ),
          restricted: await tx.query<{ n: number }>(RESTRICTED_SQL, [period.from, period.to, today]),
        };
      }),
    ]);
    const cutOff = numbers.state[0]?.rolledAt ?? null;
    const { timeZone } = this.config.site;
    return arrange({
      ...asked,
      ...numbers,
      cutOff,
      today,
      timeZone,
      frozen,
      restricted: numbers.restricted[0]?.n ?? 0,
    });
  }
}

function comparedWith(period: Period, how: 'before' | 'year-before' | 'none'): Period | null {
  if (how === 'none') return null;
  return how === 'before' ? periodBefore(period) : yearBefore(period);
}
