import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Database, type EventHandler, Events, OnEvent } from '@tocsin/platform';
import { FiledMessages } from '../filing/filed-messages.js';
import { MessageRepository } from '../message/message.repository.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { ThreadRepository } from '../thread/thread.repository.js';

const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'Reporter' };

/** Makes a message of the thread of what a reporter wrote on his status page. */
@OnEvent('portal.message-received', 'file-portal-message')
export class FilePortalMessage implements EventHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly reports: AnswerableReports,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly filed: FiledMessages,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [posted] = await tx.query<{ report_id: string; text: string; at: Date }>(
        `SELECT report_id, text, at FROM correspondence.portal_message
          WHERE id = $1 AND message_id IS NULL FOR UPDATE`,
        [messageId],
      );
      const report = posted && (await this.reports.byId(tx, posted.report_id));
      if (!posted || !report) return;
      const thread = await this.threads.openForReport(tx, report);
      await this.messages.insertIncoming(tx, {
        // Its own id goes on, so that the status page shows one message and not two.
        id: messageId,
        threadId: thread.id,
        inboundId: null,
        channel: 'portal',
        kind: 'human',
        automatic: false,
        from: null,
        to: [],
        subject: '',
        text: posted.text,
        html: null,
        language: report.language,
        messageId: null,
        inReplyTo: null,
        references: [],
        contentHash: null,
        tlp: report.tlp,
        at: posted.at,
        rawSha256: null,
      });
      await tx.query(`UPDATE correspondence.portal_message SET message_id = id WHERE id = $1`, [messageId]);
      for (const subject of await this.filed.subjects(tx, report)) {
        await this.audit.append(tx, {
          actor: REPORTER,
          action: 'message.received',
          subject,
          detail: { messageId, rule: 'portal', automatic: false },
        });
      }
      await this.events.publish(tx, 'correspondence.message-received', {
        messageId,
        reportId: report.id,
        automatic: false,
      });
    });
  }
}
