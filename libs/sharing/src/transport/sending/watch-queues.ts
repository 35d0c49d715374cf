import { Inject } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { DeadLetters } from './dead-letters.js';
import { enqueueDelivery } from './delivery-jobs.js';
import { OutgoingMessages } from './outgoing-messages.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const REFUSED_KEPT_DAYS = 90;

/** Every minute: comes back to partners that were suspended or away, gives up what nobody fetched, forgets old nonces. */
@HandlesJob('sharing.watch', '* * * * *')
export class WatchQueues implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly messages: OutgoingMessages,
    private readonly dead: DeadLetters,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const overdue = await this.messages.overdue(now);
    await this.database.transaction(async (tx) => {
      for (const partnerId of overdue)
        await enqueueDelivery(this.jobs, tx, partnerId, { key: partnerId, runAt: now });
    });
    await this.giveUp(now);
    await this.database.query(`DELETE FROM sharing.used_nonce WHERE used_at < $1`, [
      new Date(now.getTime() - DAY_MS),
    ]);
    await this.database.query(`DELETE FROM sharing.refused_message WHERE last_at < $1`, [
      new Date(now.getTime() - REFUSED_KEPT_DAYS * DAY_MS),
    ]);
  }

  private async giveUp(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = new Date(now.getTime() - this.config.federation.giveUpMs);
      for (const { jti, partnerId, partnerName } of await this.messages.giveUpUnfetched(tx, before, now)) {
        const failure = 'not-fetched';
        await this.audit.append(tx, {
          actor: SYSTEM,
          action: 'partner-message.dead',
          subject: { kind: 'partner-message', id: jti },
          detail: { partner: partnerName, failure },
        });
        await this.dead.tell(tx, { id: partnerId, name: partnerName }, { jti, failure, detail: null });
      }
    });
  }
}
