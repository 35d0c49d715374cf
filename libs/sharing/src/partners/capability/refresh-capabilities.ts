import { Inject } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { REFRESH_CAPABILITY_TASK } from './refresh-capability.js';

/** Every hour: asks each partner what he can take by now, one job each, so that none holds up another. */
@HandlesJob('sharing.capabilities', '23 * * * *')
export class RefreshCapabilities implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run(): Promise<void> {
    if (!this.config.federation.isOn) return;
    const partners = await this.database.query<{ id: string }>(
      `SELECT id FROM sharing.partner WHERE state IN ('verified', 'active') ORDER BY id`,
    );
    await this.jobs.enqueueAll(
      this.database,
      partners.map(({ id }) => ({
        task: REFRESH_CAPABILITY_TASK,
        payload: { partnerId: id },
        // Tried again in an hour anyway.
        options: { key: `${REFRESH_CAPABILITY_TASK}:${id}`, maxAttempts: 1 },
      })),
    );
  }
}
