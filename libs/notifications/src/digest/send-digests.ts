import { Inject } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { type MailWish } from '../notification/notification.vocabulary.js';
import { duePeriod } from './digest-period.js';
import { MAIL_TASK } from './mail-task.js';

interface Waiting {
  id: string;
  mail: MailWish;
  weekly: boolean;
  /** Something that no mail has told him yet. */
  news: boolean;
}

/** Looks, every five minutes, whose digest is due; each is a job of its own, so that one that fails holds up no other. */
@HandlesJob('notifications.digests', '*/5 * * * *')
export class SendDigests implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const zone = this.config.site.timeZone;
    const week = duePeriod('weekly', now, zone);
    await this.database.transaction(async (tx) => {
      for (const { id, mail, weekly, news } of await tx.query<Waiting>(WAITING, [now])) {
        const wish = mail === 'hourly' || mail === 'daily' ? mail : null;
        const period = wish && news ? duePeriod(wish, now, zone) : null;
        for (const due of [period, weekly && mail !== 'off' ? week : null]) {
          if (due === null || (await this.isMade(tx, id, due))) continue;
          const options = { key: `${MAIL_TASK}:${id}:${due}`, maxAttempts: 10 };
          await this.jobs.enqueue(tx, MAIL_TASK, { personId: id, period: due }, options);
        }
      }
    });
  }

  private async isMade(
    tx: Parameters<Jobs['enqueue']>[0],
    personId: string,
    period: string,
  ): Promise<boolean> {
    const made = await tx.query(`SELECT 1 FROM notifications.digest WHERE person_id = $1 AND period = $2`, [
      personId,
      period,
    ]);
    return made.length > 0;
  }
}

const WAITING = `
  SELECT p.id, coalesce(w.mail, 'daily') AS mail, coalesce(w.weekly, true) AS weekly,
         EXISTS (SELECT FROM notifications.notification n
                  WHERE n.person_id = p.id AND n.digest_id IS NULL AND n.read_at IS NULL) AS news
    FROM identity.person p LEFT JOIN notifications.preference w ON w.person_id = p.id
   WHERE p.disabled_at IS NULL
     AND EXISTS (SELECT FROM notifications.notification n
                  WHERE n.person_id = p.id AND n.at > $1::timestamptz - interval '8 days')
   ORDER BY p.id`;
