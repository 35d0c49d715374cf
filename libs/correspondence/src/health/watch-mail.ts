import { Logger } from '@nestjs/common';
import {
  Clock,
  Database,
  Events,
  HandlesJob,
  type JobHandler,
  newId,
  type Transaction,
} from '@tocsin/platform';
import { type Alarm, judgeMail } from './judge-mail.js';
import { MailFactsReader } from './mail-facts.js';

interface Raised {
  id: string;
  kind: string;
  place: string;
}

/**
 * Looks every five minutes whether mail flows. What is wrong is said once, when it begins (event
 * `correspondence.mail-alarm`), and is gone from the page when it is over.
 */
@HandlesJob('mail.watch', '*/5 * * * *')
export class WatchMail implements JobHandler {
  private readonly logger = new Logger(WatchMail.name);

  constructor(
    private readonly database: Database,
    private readonly facts: MailFactsReader,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { alarms } = judgeMail(await this.facts.read(), this.clock.now());
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('mail.watch'))`);
      const open = await tx.query<Raised>(
        `SELECT id, kind, place FROM correspondence.mail_alarm WHERE cleared_at IS NULL`,
      );
      const isSame = (one: Pick<Raised, 'kind' | 'place'>) => (other: Pick<Raised, 'kind' | 'place'>) =>
        one.kind === other.kind && one.place === other.place;
      const over = open.filter((raised) => !alarms.some(isSame(raised)));
      await tx.query(`UPDATE correspondence.mail_alarm SET cleared_at = $2 WHERE id = ANY($1)`, [
        over.map(({ id }) => id),
        this.clock.now(),
      ]);
      for (const alarm of alarms.filter((each) => !open.some(isSame(each)))) await this.raise(tx, alarm);
    });
  }

  private async raise(tx: Transaction, { kind, place, detail }: Alarm): Promise<void> {
    const alarmId = newId();
    await tx.query(
      `INSERT INTO correspondence.mail_alarm (id, kind, place, detail, since) VALUES ($1, $2, $3, $4::jsonb, $5)`,
      [alarmId, kind, place, JSON.stringify(detail), this.clock.now()],
    );
    await this.events.publish(tx, 'correspondence.mail-alarm', { alarmId, kind, place, detail });
    this.logger.error(`mail alarm: ${kind} ${place}`);
  }
}
