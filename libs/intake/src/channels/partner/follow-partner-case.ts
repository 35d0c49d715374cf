import { type ActorRef, SYSTEM } from '@tocsin/audit';
import { Database, type EventHandler, Events, OnEvent, type Transaction } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { filesOfCase, reportOfCase } from './report-of-case.js';
import { PARTNER_CASE, type PartnerCase } from './partner-case.sql.js';
import { WithdrawReport } from './withdraw-report.js';
import { ReplaceCase, type ReportOfCase } from './replace-case.js';

interface Followed {
  reportId: string | null;
  /** What people saw is not what they see now. */
  changed: boolean;
}

/** Names the case among messages: one report a case, however often its event comes. */
const messageIdOf = (caseId: string): string => `urn:x-tocsin:partner-case:${caseId}`;

/**
 * A partner's case is one report. Whatever happened to the case, this brings the report into line with it as it stands
 * now: the first time, after each revision, when it was taken back and when it stands again. So events may come twice and
 * in any order, and none of them carries a word of the case.
 */
@OnEvent('sharing.case-changed', 'follow-partner-case')
export class FollowPartnerCase implements EventHandler<{ foreignCaseId: string }> {
  constructor(
    private readonly database: Database,
    private readonly receive: ReceiveReport,
    private readonly replace: ReplaceCase,
    private readonly withdraw: WithdrawReport,
    private readonly events: Events,
  ) {}

  async handle({ foreignCaseId }: { foreignCaseId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [held] = await tx.query<PartnerCase>(PARTNER_CASE, [foreignCaseId]);
      if (!held) return;
      const { reportId, changed } = await this.follow(tx, held);
      await this.events.publish(tx, 'report.partner-case-followed', {
        foreignCaseId,
        reportId,
        hidden: held.state !== 'visible',
        changed,
      });
    });
  }

  private async follow(tx: Transaction, held: PartnerCase): Promise<Followed> {
    const [report] = await tx.query<ReportOfCase>(
      `SELECT id, reference, version, tlp, withdrawn_at IS NOT NULL AS withdrawn, fields->'partner' AS facts
         FROM intake.report WHERE message_id = $1 FOR NO KEY UPDATE`,
      [messageIdOf(held.id)],
    );
    if (held.state !== 'visible') {
      const changed = report ? await this.withdraw.execute(tx, report, reportOfCase(held)) : false;
      return { reportId: report?.id ?? null, changed };
    }
    if (!held.standing) return { reportId: report?.id ?? null, changed: false };
    if (!report) return { reportId: await this.first(tx, held, held.standing), changed: false };
    return { reportId: report.id, changed: await this.replace.execute(tx, report, held) };
  }

  private async first(
    tx: Transaction,
    held: PartnerCase,
    { contentSha256, jti, signedAt }: NonNullable<PartnerCase['standing']>,
  ): Promise<string> {
    const { owner, caseId, via } = held;
    // What was signed stays with the message in sharing, where a purge can reach it; this names it.
    const reception = JSON.stringify({ from: via, jti, owner, id: caseId, content_sha256: contentSha256 });
    const { id } = await this.receive.execute(tx, sender(held), {
      ...reportOfCase(held),
      channel: 'partner',
      raw: { bytes: Buffer.from(reception) },
      rawContentType: 'application/json',
      messageId: messageIdOf(held.id),
      contentHash: held.id,
      sentAt: new Date(signedAt),
      attachments: filesOfCase(held.files, await this.replace.bytesOf(tx, held.files)),
    });
    return id;
  }
}

function sender({ partner }: PartnerCase): ActorRef {
  return { ...SYSTEM, name: partner.name };
}
