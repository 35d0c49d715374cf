import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, type Transaction } from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import { AutomaticMail } from '../loops/automatic-mail.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';
import { releaseToReporter } from '../outbox/release-request.js';
import { type TemplateName } from '../templates/template.js';
import { TemplateTexts } from '../templates/template-texts.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { ThreadRepository } from '../thread/thread.repository.js';

/** Notices that leave by themselves. */
export type NoticeName = Extract<TemplateName, 'deadline-near' | 'deadline-missed'>;

/** Mails a reporter a notice that no person writes: no word of the case is in it. */
@Injectable()
export class SendNotice {
  constructor(
    private readonly audit: AuditTrail,
    private readonly reports: AnswerableReports,
    private readonly threads: ThreadRepository,
    private readonly writer: OutgoingWriter,
    private readonly texts: TemplateTexts,
    private readonly gate: ReleaseGate,
    private readonly automatic: AutomaticMail,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * For jobs, which act for nobody; telling it once is the caller's part.
   * @param withinMinutes what `{{within}}` says
   * @returns the message's id; null where there is nobody to tell, or too much was sent to him today
   */
  async execute(
    tx: Transaction,
    reportId: string,
    name: NoticeName,
    withinMinutes?: number,
  ): Promise<string | null> {
    const report = await this.reports.byId(tx, reportId);
    if (!report?.fromAddress || report.anonymous || report.automatic) return null;
    if (await this.automatic.tooOften('notice', report.fromAddress)) return null;
    const to = { name: report.fromName ?? '', address: report.fromAddress };
    const message = { tlp: 'CLEAR' as const, drill: false, channel: 'email' as const, to: [to] };
    const about = { kind: 'report' as const, id: report.id, ref: report.reference };
    const request = await releaseToReporter(tx, message, report.statedTlp);
    const decision = await this.gate.ask(tx, request, { actor: SYSTEM, subject: about });
    if (!decision.allowed) return null;
    const thread = await this.threads.openForReport(tx, report);
    const { language, reference } = report;
    const notice = await this.texts.render(name, { language, reference, withinMinutes });
    const id = await this.writer.write(tx, thread, {
      ...message,
      author: { ...SYSTEM, name: this.config.site.name },
      reference,
      incidentId: null,
      subject: { reply: false, words: notice.subject },
      text: notice.text,
      language: notice.locale,
      template: name,
      holdSeconds: 0,
    });
    const detail = { messageId: id, channel: 'email', template: name, language: notice.locale };
    await this.audit.append(tx, { actor: SYSTEM, action: 'message.queued', subject: about, detail });
    return id;
  }
}
