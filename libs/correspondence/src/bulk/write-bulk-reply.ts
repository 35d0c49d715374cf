import { Inject } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import {
  Clock,
  Config,
  Database,
  DomainError,
  HandlesJob,
  type JobHandler,
  type Transaction,
} from '@tocsin/platform';
import { Signatures } from '../texts/signatures.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { type ReplyOrigin, ReplyWriter } from '../thread/reply-writer.js';
import { type BulkOrder } from './bulk-order.js';
import { BULK_TASK } from './bulk-task.js';
import { BulkWords } from './bulk-words.js';
import { type CaseQuotes, caseQuotes } from './case-quotes.js';
import { chooseWording, wordingKey } from './choose-wording.js';

interface Bulk {
  incident: ReplyOrigin & { teamId: string | null };
  author: ActorRef;
  order: BulkOrder;
  sendAt: Date;
}

interface Item {
  position: number;
  reportId: string;
  seenMessageId: string | null;
  wording: string;
}

/**
 * Writes the messages of an answer to all, each in a transaction of its own together with the item that says so:
 * killed at any moment, the next run goes on with the first that is not written.
 */
@HandlesJob(BULK_TASK)
export class WriteBulkReply implements JobHandler<{ bulkId: string }> {
  constructor(
    private readonly database: Database,
    private readonly reports: AnswerableReports,
    private readonly writer: ReplyWriter,
    private readonly words: BulkWords,
    private readonly signatures: Signatures,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ bulkId }: { bulkId: string }): Promise<void> {
    const bulk = await this.bulk(bulkId);
    if (!bulk) return;
    const quotes = await caseQuotes(this.database, bulk.incident.id, bulk.order.text);
    while (await this.next(bulkId, bulk, quotes));
    await this.database.query(
      `UPDATE correspondence.bulk_reply SET done_at = coalesce(done_at, $2) WHERE id = $1`,
      [bulkId, this.clock.now()],
    );
  }

  private async bulk(id: string): Promise<Bulk | null> {
    const [bulk] = await this.database.query<Bulk>(
      `SELECT json_build_object('kind', b.actor_kind, 'id', b.actor_id, 'name', b.actor_name) AS author, b."order",
              b.send_at AS "sendAt",
              json_build_object('id', i.id, 'ref', i.reference, 'drill', i.drill, 'tlp', i.tlp, 'teamId', i.team_id) AS incident
         FROM correspondence.bulk_reply b JOIN incidents.incident i ON i.id = b.incident_id WHERE b.id = $1`,
      [id],
    );
    return bulk ?? null;
  }

  /** @returns whether there may be more */
  private async next(bulkId: string, bulk: Bulk, quotes: CaseQuotes): Promise<boolean> {
    let taken: Item | undefined;
    try {
      return await this.database.transaction(async (tx) => {
        taken = await this.take(tx, bulkId);
        if (!taken) return false;
        const { state, reason, messageId } = await this.write(tx, bulk, taken, quotes);
        await tx.query(
          `UPDATE correspondence.bulk_reply_item SET state = $3, reason = $4, message_id = $5
            WHERE bulk_id = $1 AND position = $2`,
          [bulkId, taken.position, state, reason, messageId],
        );
        return true;
      });
    } catch (error) {
      // A refusal of ours is this reporter's result; anything else is a fault, and the queue comes back.
      if (!(error instanceof DomainError) || !taken) throw error;
      await this.database.query(
        `UPDATE correspondence.bulk_reply_item SET state = 'refused', reason = $3
          WHERE bulk_id = $1 AND position = $2 AND state = 'waiting'`,
        [bulkId, taken.position, error.code],
      );
      return true;
    }
  }

  private async take(tx: Transaction, bulkId: string): Promise<Item | undefined> {
    const [item] = await tx.query<Item>(
      `SELECT position, report_id AS "reportId", seen_message_id AS "seenMessageId", wording
         FROM correspondence.bulk_reply_item WHERE bulk_id = $1 AND state = 'waiting'
        ORDER BY position LIMIT 1 FOR UPDATE`,
      [bulkId],
    );
    return item;
  }

  private async write(
    tx: Transaction,
    { incident, author, order, sendAt }: Bulk,
    { reportId, seenMessageId, wording }: Item,
    quotes: CaseQuotes,
  ): Promise<{ state: 'written' | 'refused'; reason: string | null; messageId: string | null }> {
    const refused = (reason: string) => ({ state: 'refused' as const, reason, messageId: null });
    const report = await this.reports.byId(tx, reportId);
    if (!report) return refused('CORRESPONDENCE.REPORT_UNKNOWN');
    const chosen = chooseWording(order, report.language, this.config.site.defaultLocale);
    if (wordingKey(chosen) !== wording) return refused('language-changed');
    const { reference } = report;
    const outcome = await this.writer.write(tx, report, incident, {
      author,
      text: this.words.of(order, wording, reference, await this.words.wordings(order)),
      signature: await this.signatures.choose(tx, author, incident.teamId, chosen.locale, reference),
      language: chosen.locale,
      template: chosen.kind === 'template' ? order.template : null,
      lastMessageId: seenMessageId,
      tlp: order.tlp ?? undefined,
      files: order.files,
      // A template's words are nobody's.
      quotes: chosen.kind === 'text' ? quotes : { ...quotes, confidential: false },
      sendAt: new Date(sendAt),
    });
    if ('refused' in outcome) return refused(outcome.refused);
    return { state: 'written', reason: null, messageId: outcome.messageId };
  }
}
