import { Inject } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { Partners } from '../../partners/directory/partners.js';
import { POLL_PARTNER_TASK } from './poll-partner.js';

/** Every minute, where partners cannot reach us: asks each of them for what he keeps. */
@HandlesJob('sharing.poll', '* * * * *')
export class PollPartners implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly jobs: Jobs,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run(): Promise<void> {
    const { isOn, isReachable } = this.config.federation;
    if (!isOn || isReachable) return;
    const partners = await this.partners.active();
    await this.jobs.enqueueAll(
      this.database,
      partners.map(({ id }) => ({
        task: POLL_PARTNER_TASK,
        payload: { partnerId: id },
        // A partner that hangs is asked once, not once a minute.
        options: { key: `${POLL_PARTNER_TASK}:${id}`, queue: `sharing-poll:${id}`, maxAttempts: 3 },
      })),
    );
  }
}
