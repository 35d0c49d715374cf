import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AutomaticMail, type Filing, replyToOf } from '@tocsin/correspondence';
import { type ReportReceipt } from '@tocsin/intake';
import { type ParsedMail } from '@tocsin/mail';
import { Config, type Transaction } from '@tocsin/platform';
import { LinkMentions } from '../mentions/link-mentions.js';

/** What belongs to a new report of a mail besides the report: where its answer goes, whom it names, loops. */
@Injectable()
export class MailSurroundings {
  constructor(
    private readonly mentions: LinkMentions,
    private readonly automatic: AutomaticMail,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async note(
    tx: Transaction,
    report: Pick<ReportReceipt, 'id' | 'reference'>,
    mail: ParsedMail,
    { mentions, loop }: Extract<Filing, { as: null }>,
  ): Promise<void> {
    const replyTo = replyToOf(mail, this.config.mail.address);
    // Here and not at the report's one statement: that one is the portal's too, which may not say where answers go.
    if (replyTo) await tx.query(`UPDATE intake.report SET reply_to = $2 WHERE id = $1`, [report.id, replyTo]);
    await this.mentions.execute(tx, report.id, mentions);
    if (loop) await this.automatic.cut(tx, report, mail.from?.address ?? null, loop);
  }
}
