import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, watchGauge } from '@tocsin/platform';
import { judgeMail } from './judge-mail.js';
import { MailFactsReader } from './mail-facts.js';
import { type MailFacts } from './mail-health.view.js';

/** One look serves all gauges of a scrape. */
const FRESH_MS = 5_000;

/** The figures of the mail-health page for Prometheus, at `/metrics` of every process that knows correspondence. */
@Injectable()
export class MailGauges implements OnModuleInit {
  private looked: { at: number; facts: Promise<MailFacts> } | undefined;

  constructor(
    private readonly reader: MailFactsReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const gauge = (name: string, help: string, value: (facts: MailFacts) => number): void =>
      watchGauge({ name: `tocsin_mail_${name}`, help }, async () => [{ value: value(await this.look()) }]);
    gauge('unfiled', 'Mails that wait to be filed', ({ filing }) => filing.waiting);
    gauge('unfiled_oldest_seconds', 'How long the oldest of them waits', ({ filing }) =>
      this.age(filing.oldest),
    );
    gauge('unexamined', 'Reports that wait to be examined', ({ examination }) => examination.waiting);
    gauge('outbox_oldest_seconds', 'How long the oldest unsent mail waits', ({ outbox }) =>
      this.age(outbox.oldest),
    );
    gauge('dead_letters', 'Mails that were given up', ({ outbox }) => outbox.dead);
    gauge('bounced_24h', 'Mails of the last 24 hours that came back', ({ bounces }) => bounces.day.bounced);
    gauge('sent_24h', 'Mails sent in the last 24 hours', ({ bounces }) => bounces.day.sent);
    gauge('unreachable_addresses', 'Addresses that mail did not reach', ({ unreachable }) => unreachable);
    gauge(
      'alarms',
      'What is wrong with mail now',
      (facts) => judgeMail(facts, this.clock.now()).alarms.length,
    );
    watchGauge(
      { name: 'tocsin_mail_outbox', help: 'Mails of ours by state', labels: ['state'] },
      async () => {
        const { held, queued, retrying, dead } = (await this.look()).outbox;
        return Object.entries({ held, queued, retrying, dead }).map(([state, value]) => ({
          labels: { state },
          value,
        }));
      },
    );
    watchGauge(
      {
        name: 'tocsin_mail_last_inbound_timestamp_seconds',
        help: 'Last mail by mailbox',
        labels: ['mailbox'],
      },
      async () =>
        (await this.look()).mailboxes.map(({ name, lastAt }) => ({
          labels: { mailbox: name },
          value: lastAt.getTime() / 1000,
        })),
    );
    watchGauge(
      { name: 'tocsin_mail_door_open', help: '1 where the door is open', labels: ['door'] },
      async () =>
        (await this.look()).doors.map(({ name, state }) => ({
          labels: { door: name },
          value: state === 'open' ? 1 : 0,
        })),
    );
  }

  private look(): Promise<MailFacts> {
    const now = Date.now();
    if (!this.looked || now - this.looked.at > FRESH_MS) this.looked = { at: now, facts: this.reader.read() };
    return this.looked.facts;
  }

  private age(since: Date | null): number {
    return since ? Math.max(0, (this.clock.now().getTime() - since.getTime()) / 1000) : 0;
  }
}
