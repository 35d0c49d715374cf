import { Inject, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { dayIn, periodAround, periodBefore } from '../periods/period.js';
import { FreezePeriod } from './freeze-period.js';

/** Some days after the end of a quarter (`STATISTICS_FREEZE_AFTER_DAYS`): its figures are kept, and the year's in January. */
@HandlesJob('statistics.freeze-when-due', '37 4 * * *')
export class FreezeWhenDue implements JobHandler {
  private readonly logger = new Logger(FreezeWhenDue.name);

  constructor(
    private readonly freezePeriod: FreezePeriod,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run(): Promise<void> {
    const today = dayIn(this.config.site.timeZone, this.clock.now());
    const [first] = await this.database.query<{ day: string | null }>(
      `SELECT min(day)::text AS day FROM statistics.daily_count`,
    );
    for (const kind of ['quarter', 'year'] as const) {
      const period = periodBefore(periodAround(kind, today));
      // Before the system was there, nothing was counted: zeros for good would be a lie.
      if (!first?.day || first.day > period.to || !this.freezePeriod.isDue(period)) continue;
      if (await this.freezePeriod.byItself(period.key)) this.logger.log(`figures of ${period.key} frozen`);
    }
  }
}
