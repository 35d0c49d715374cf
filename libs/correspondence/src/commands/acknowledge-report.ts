import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { type ReportChannel } from '@tocsin/intake';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import { AutomaticMail } from '../loops/automatic-mail.js';
import { whyNoMachineAnswer } from '../loops/machine-answer.js';
import { releaseToReporter } from '../outbox/release-request.js';
import { TemplateTexts } from '../templates/template-texts.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { ThreadRepository } from '../thread/thread.repository.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';

const DAY_SECONDS = 24 * 60 * 60;

/** Channels on which someone waits for an answer by mail; an API client has its receipt already. */
const ANSWERED_CHANNELS: readonly ReportChannel[] = ['email', 'web'];

/** Tells a reporter that his report has arrived. Once a thread and day, and never to a machine (RFC 3834). */
@Injectable()
export class AcknowledgeReport {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly reports: AnswerableReports,
    private readonly threads: ThreadRepository,
    private readonly writer: OutgoingWriter,
    private readonly texts: TemplateTexts,
    private readonly gate: ReleaseGate,
    private readonly automatic: AutomaticMail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the message's id; null where there is nobody to tell, or he has been told */
  async execute(reportId: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const report = await this.reports.byId(tx, reportId);
      if (!report || !ANSWERED_CHANNELS.includes(report.channel) || report.anonymous) return null;
      const { address, domain } = this.config.mail;
      const told = await this.toldToday(tx, report.id);
      const why = (tooOften: boolean) =>
        whyNoMachineAnswer(report, { address, domain }, { toldToday: told, tooOften });
      if (why(false) !== null || !report.fromAddress) return null;
      // Counted only where all else allows it. To its sender and not to a Reply-To: that names whom he pleases.
      if (why(await this.automatic.tooOften('acknowledgement', report.fromAddress)) !== null) {
        await this.automatic.cut(tx, report, report.fromAddress, 'too-often');
        return null;
      }
      const thread = await this.threads.openForReport(tx, report);
      const { text, subject, locale } = await this.texts.render('received', report);
      const to = { name: report.fromName ?? '', address: report.fromAddress };
      const message = { tlp: 'CLEAR' as const, drill: false, channel: 'email' as const, to: [to] };
      const about = { kind: 'report' as const, id: report.id, ref: report.reference };
      const request = await releaseToReporter(tx, message, report.statedTlp);
      const decision = await this.gate.ask(tx, request, { actor: SYSTEM, subject: about });
      if (!decision.allowed) return null;
      const id = await this.writer.write(tx, thread, {
        ...message,
        author: { ...SYSTEM, name: this.config.site.name },
        reference: report.reference,
        incidentId: null,
        subject: { reply: false, words: subject },
        text,
        language: locale,
        template: 'received',
        holdSeconds: 0,
      });
      await this.audit.append(tx, {
        actor: SYSTEM,
        action: 'message.queued',
        subject: about,
        detail: {
          messageId: id,
          channel: 'email',
          template: 'received',
          language: locale,
          wanted: report.language,
        },
      });
      return id;
    });
  }

  private async toldToday(tx: Transaction, reportId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - DAY_SECONDS * 1000);
    const told = await tx.query(
      `SELECT 1 FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
        WHERE t.report_id = $1 AND m.direction = 'out' AND m.template = 'received' AND m.at > $2 LIMIT 1`,
      [reportId, since],
    );
    return told.length > 0;
  }
}
