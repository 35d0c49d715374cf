import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type EncryptionWish, MailProtection, type Protection } from '@tocsin/keyring';
import { Config, Database } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import { releaseToReporter } from '../outbox/release-request.js';
import { replyWay } from '../thread/answerable-report.js';
import { AnswerableReports } from '../thread/answerable-reports.js';

/** How an answer would be protected on its way, and whether its label lets it leave so. */
export interface ReplyProtectionView extends Protection {
  refused: RefusalReason | null;
}

/** Said to the writer before he has written a word: will it be signed, and encrypted to whom. */
@Injectable()
export class ReplyProtection {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: AnswerableReports,
    private readonly protection: MailProtection,
    private readonly gate: ReleaseGate,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param draft label of what is written (else the report's), and the writer's wish
   * @returns null where the answer goes to the status page
   * @throws DomainError `CORRESPONDENCE.REPORT_UNKNOWN` (404)
   */
  async execute(
    actor: Actor,
    reference: string,
    draft: { tlp?: TlpLabel; encrypt?: EncryptionWish },
  ): Promise<ReplyProtectionView | null> {
    this.access.require(actor, 'message.send');
    return this.database.transaction(async (tx) => {
      const report = await this.reports.at(tx, actor, { report: reference }, null);
      const way = replyWay(report, this.config.mail.address);
      if (way.channel !== 'email' || !way.to) return null;
      const to = [way.to];
      const plan = await this.protection.plan(tx, [way.to.address], draft.encrypt ?? 'auto');
      const { encrypted } = plan;
      const message = { tlp: draft.tlp ?? report.tlp, drill: false, channel: way.channel, to, encrypted };
      const decision = this.gate.preview(await releaseToReporter(tx, message, report.statedTlp));
      return { ...plan, refused: decision.allowed ? null : decision.reason };
    });
  }
}
