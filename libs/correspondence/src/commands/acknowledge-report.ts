import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { sla, type TocsinConfig } from '@tocsin/config';
import { type ReportChannel } from '@tocsin/intake';
import { Clock, Config, Database, sha256Hex, Throttle, type Transaction } from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import { releaseToReporter } from '../outbox/release-request.js';
import { renderTemplate, spokenDuration } from '../templates/render-template.js';
import { type AnswerableReport, replyWay } from '../thread/answerable-report.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { ThreadRepository } from '../thread/thread.repository.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Acknowledgements an address gets in a day. A machine that answers them without saying what it is, and without our
 * tag, makes a new report of each answer: one a thread would not end that.
 */
export const MAX_PER_ADDRESS = 5;

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
    private readonly gate: ReleaseGate,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the message's id; null where there is nobody to tell, or he has been told */
  async execute(reportId: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const report = await this.reports.byId(tx, reportId);
      if (!report || report.kind !== 'human' || !ANSWERED_CHANNELS.includes(report.channel)) return null;
      const way = replyWay(report, this.config.mail.address, 'email');
      if (way.channel !== 'email' || !way.to) return null;
      const thread = await this.threads.openForReport(tx, report);
      if (await this.toldToday(tx, thread.id)) return null;
      const { text, subject, locale } = this.rendered(report);
      const message = { tlp: 'CLEAR' as const, drill: false, channel: 'email' as const, to: [way.to] };
      const about = { kind: 'report' as const, id: report.id, ref: report.reference };
      const request = await releaseToReporter(tx, message, report.statedTlp);
      const decision = await this.gate.ask(tx, request, { actor: SYSTEM, subject: about });
      if (!decision.allowed || (await this.tooOften(way.to.address))) return null;
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

  private rendered(report: AnswerableReport) {
    const { site, portal } = this.config;
    const render = (within: string) =>
      renderTemplate('received', report.language, site.defaultLocale, {
        reference: report.reference,
        site: site.name,
        phone: site.emergencyPhone,
        portal: portal.publicUrl,
        within,
      });
    // Twice, because the duration is said in the language that the template turns out to have.
    return render(spokenDuration(sla.minutesByLevel[0]?.triage ?? 0, render('').locale));
  }

  private async toldToday(tx: Transaction, threadId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - DAY_SECONDS * 1000);
    const told = await tx.query(
      `SELECT 1 FROM correspondence.message
        WHERE thread_id = $1 AND direction = 'out' AND template = 'received' AND at > $2 LIMIT 1`,
      [threadId, since],
    );
    return told.length > 0;
  }

  private async tooOften(address: string): Promise<boolean> {
    const key = `acknowledge:${sha256Hex(Buffer.from(address.toLowerCase()))}`;
    return (await this.throttle.attempt(key, MAX_PER_ADDRESS, DAY_SECONDS)) > 0;
  }
}
