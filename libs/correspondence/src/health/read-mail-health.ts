import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { judgeMail } from './judge-mail.js';
import { MailFactsReader } from './mail-facts.js';
import { type MailHealthView, type OpenAlarm } from './mail-health.view.js';

/** How mail is, for those who watch over it. It tells numbers and places, and nothing of any case. */
@Injectable()
export class ReadMailHealth {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly facts: MailFactsReader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<MailHealthView> {
    this.access.require(actor, 'outbox.read');
    const [facts, alarms] = await Promise.all([
      this.facts.read(),
      this.database.query<OpenAlarm>(
        `SELECT id, kind, place, detail, since FROM correspondence.mail_alarm
          WHERE cleared_at IS NULL ORDER BY since, id LIMIT 100`,
      ),
    ]);
    return { ...judgeMail(facts, this.clock.now()).health, alarms };
  }
}
