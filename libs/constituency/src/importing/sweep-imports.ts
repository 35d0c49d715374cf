import { Logger } from '@nestjs/common';
import { Clock, Database, HandlesJob, type JobHandler } from '@tocsin/platform';

/** The largest file is read in minutes. */
const READING_HOURS = 1;

/**
 * Gives up imports whose reader died with its process: nobody else would ever end them, and their rows would stay for
 * good. A reader that is alive after all finds its import ended and stops (`StageImport`).
 */
@HandlesJob('constituency.sweep-imports', '*/15 * * * *')
export class SweepImports implements JobHandler {
  private readonly logger = new Logger(SweepImports.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - READING_HOURS * 3_600_000);
    const swept = await this.database.transaction(async (tx) => {
      const ended = await tx.query<{ id: string }>(
        `WITH ended AS (
           UPDATE constituency.import SET state = 'failed', error = $2, version = version + 1
            WHERE state = 'reading' AND created_at < $1 RETURNING id)
         SELECT id FROM ended`,
        [before, 'The reading broke off. Upload the file again.'],
      );
      await tx.query(`DELETE FROM constituency.import_item WHERE import_id = ANY($1::uuid[])`, [
        ended.map(({ id }) => id),
      ]);
      return ended;
    });
    if (swept.length > 0) this.logger.warn(`${swept.length} imports broke off while they were read`);
  }
}
