import { Inject } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, type EventHandler, OnEvent, type Transaction } from '@tocsin/platform';
import { AutomaticMail } from '../loops/automatic-mail.js';
import { OutgoingWriter } from './outgoing-writer.js';
import { OutgoingMessages } from '../message/outgoing-messages.js';
import { TemplateTexts } from '../templates/template-texts.js';
import { ThreadRepository } from '../thread/thread.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells a reporter who left an address that a message waits on his status page, without a word of it: that is how
 * something may be said to him that must not travel by mail. One such notice a thread and day.
 */
@OnEvent('correspondence.message-sent', 'announce-portal-message')
export class AnnouncePortalMessage implements EventHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly outgoing: OutgoingMessages,
    private readonly threads: ThreadRepository,
    private readonly writer: OutgoingWriter,
    private readonly texts: TemplateTexts,
    private readonly automatic: AutomaticMail,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const message = await this.outgoing.lock(tx, messageId);
      if (message?.channel !== 'portal' || message.to.length === 0 || message.reportId === null) return;
      const thread = await this.threads.lock(tx, message.threadId);
      const [address] = message.to.map((each) => each.address);
      if (!thread || !address || (await this.announcedToday(tx, thread.id))) return;
      if (await this.automatic.tooOften('notice', address)) return;
      const notice = await this.texts.render('message-waiting', {
        language: message.language,
        reference: message.reference,
      });
      const id = await this.writer.write(tx, thread, {
        author: { ...SYSTEM, name: this.config.site.name },
        reference: message.reference,
        incidentId: null,
        channel: 'email',
        to: message.to,
        subject: { reply: false, words: notice.subject },
        text: notice.text,
        language: notice.locale,
        template: 'message-waiting',
        tlp: 'CLEAR',
        drill: message.drill,
        holdSeconds: 0,
      });
      await this.audit.append(tx, {
        actor: SYSTEM,
        action: 'message.queued',
        subject: { kind: 'report', id: message.reportId, ref: message.reference },
        detail: { messageId: id, channel: 'email', template: 'message-waiting' },
      });
    });
  }

  private async announcedToday(tx: Transaction, threadId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM correspondence.message
        WHERE thread_id = $1 AND template = 'message-waiting' AND at > $2 LIMIT 1`,
      [threadId, new Date(this.clock.now().getTime() - DAY_MS)],
    );
    return rows.length > 0;
  }
}
