import { Inject, Logger } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { isOwnAddress, MailCarrier } from '@tocsin/correspondence';
import { composeMail } from '@tocsin/mail';
import { Clock, Config, Database, HandlesJob, type JobHandler, sha256Hex } from '@tocsin/platform';
import { ReleaseGate, type ReleaseRequest } from '@tocsin/release';
import { Digests, type UnsentDigest } from './digests.js';
import { MAIL_TASK } from './mail-task.js';
import { type StaffReader, StaffReaders } from './staff-reader.js';
import { writeDigest } from './write-digest.js';

interface Wanted {
  personId: string;
  /** Of the digest that is due; without it, what cannot wait. */
  period?: string;
}

/** A mail with the lines that it will say, or null where its reader may no longer know of any of them. */
interface Written {
  digest: UnsentDigest;
  bytes: Buffer;
}

/** What is said in it is that something happened, with a reference. */
const TO_STAFF: ReleaseRequest = {
  label: 'CLEAR',
  recipient: { kind: 'staff', clearance: 'AMBER', named: true, drillParticipant: true },
  way: { kind: 'mail', encrypted: false },
  drill: false,
};

/**
 * Mails one colleague his news. Like any mail it is made first and carried then: a run that fails in between finds it
 * and sends it under the same Message-ID. It goes past the outbox, because it belongs to no thread, holds no content,
 * and is worth nothing tomorrow.
 */
@HandlesJob(MAIL_TASK)
export class MailNews implements JobHandler<Wanted> {
  private readonly logger = new Logger(MailNews.name);

  constructor(
    private readonly database: Database,
    private readonly readers: StaffReaders,
    private readonly digests: Digests,
    private readonly gate: ReleaseGate,
    private readonly carrier: MailCarrier,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ personId, period }: Wanted): Promise<void> {
    const reader = await this.database.transaction(async (tx) => {
      const found = await this.readers.lock(tx, personId);
      if (!found || found.mail === 'off' || isOwnAddress(found.email, this.config.mail.address)) return null;
      if (period?.startsWith('week ')) await this.digests.collectWeek(tx, found, period);
      else await this.digests.collect(tx, found, period ?? null);
      return found;
    });
    if (!reader) return;
    for (const { digest, bytes } of await this.write(reader)) {
      await this.carrier.carry({
        id: digest.id,
        reference: 'notification',
        at: this.clock.now(),
        bytes,
        // Nothing answers it, no bounce and no absence (RFC 3834 §3.3).
        envelope: { from: '', to: [reader.email] },
      });
      await this.database.transaction((tx) => this.digests.markSent(tx, digest.id));
    }
  }

  private async write(reader: StaffReader): Promise<Written[]> {
    return this.database.transaction(async (tx) => {
      const written: Written[] = [];
      for (const digest of await this.digests.unsent(tx, reader)) {
        const weekly = digest.period.startsWith('week ');
        const news = weekly
          ? await this.digests.week(tx, reader)
          : await this.digests.news(tx, reader, digest.id);
        const about = {
          actor: SYSTEM,
          subject: { kind: 'person' as const, id: reader.actor.id ?? '', ref: reader.actor.name },
          content: 'digest',
          once: `digest ${digest.id}`,
        };
        const decision = await this.gate.ask(tx, TO_STAFF, about);
        if (news.length === 0 || !decision.allowed) {
          this.logger.log(`digest ${digest.id} has nothing to say any more`);
          await this.digests.markSent(tx, digest.id);
          continue;
        }
        const bytes = await this.compose(reader, digest, news, weekly);
        // No copy: it holds no content, only where to look.
        const told = { sha256: sha256Hex(bytes), size: bytes.length, contentType: 'message/rfc822' };
        await this.gate.left(tx, TO_STAFF, about, told);
        written.push({ digest, bytes });
      }
      return written;
    });
  }

  private compose(
    reader: StaffReader,
    { messageId }: UnsentDigest,
    news: Parameters<typeof writeDigest>[0]['news'],
    weekly: boolean,
  ): Promise<Buffer> {
    const { site, mail, api } = this.config;
    const { subject, text } = writeDigest({
      locale: reader.locale,
      name: reader.actor.name,
      site: site.shortName,
      console: api.publicUrl,
      news,
      weekly,
    });
    return composeMail({
      from: { name: site.name, address: mail.address },
      to: [{ name: '', address: reader.email }],
      subject,
      text,
      messageId,
      headers: { 'X-Loop': mail.address },
      date: this.clock.now(),
      autoSubmitted: 'auto-generated',
    });
  }
}
