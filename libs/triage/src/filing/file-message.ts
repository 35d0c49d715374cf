import { Logger } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { FileReply } from '@tocsin/correspondence';
import { ReceiveReport, type ReportReceipt } from '@tocsin/intake';
import { contentHash } from '@tocsin/mail';
import { type FoundKey, MailKeys, type MailSubject } from '@tocsin/keyring';
import { Blobs, Database, HandlesJob, type JobHandler, type Transaction } from '@tocsin/platform';
import { isFailureOfTheMessage } from './failure-of-the-message.js';
import { type Filed, type InboundMail, InboundMessages } from './inbound-messages.js';
import { MailSurroundings } from './mail-surroundings.js';
import { ReadInbound, type ReadMail } from './read-inbound.js';
import { unparsableReport } from './report-of-mail.js';
import { reportsOfMail } from './reports-of-mail.js';

/** Whoever wrote the mail. Not by name: the record is for ever, and he is named in the report. */
const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'e-mail' };

/**
 * Files a stored message: a reply to a thread or a bounce of ours where it is one, else a report. The message's row is
 * locked and marked in the transaction that stores what it became, so a job that runs twice, on two machines or after
 * a kill, files it once. A message that cannot be read becomes a report that says so and stops nothing.
 */
@HandlesJob('mail.file')
export class FileMessage implements JobHandler<{ inboundId: string }> {
  private readonly logger = new Logger(FileMessage.name);

  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly inbound: InboundMessages,
    private readonly read: ReadInbound,
    private readonly fileReply: FileReply,
    private readonly receive: ReceiveReport,
    private readonly surroundings: MailSurroundings,
    private readonly keys: MailKeys,
  ) {}

  async run({ inboundId }: { inboundId: string }): Promise<void> {
    const message = await this.inbound.find(inboundId);
    if (!message || message.filedAt) return;
    const raw = await this.blobs.get(message.rawSha256);
    try {
      const read = await this.read.execute(message, raw);
      const hash = contentHash(raw);
      await this.once(message, (tx) => this.place(tx, message, read, hash));
    } catch (error) {
      if (!isFailureOfTheMessage(error)) throw error;
      // Named without the message's words: they do not belong into a log.
      this.logger.warn(
        `message ${inboundId} could not be read (${nameOf(error)}); it became a report that says so`,
      );
      await this.once(message, (tx) => this.keepUnreadable(tx, message, error));
    }
  }

  private async once(message: InboundMail, work: (tx: Transaction) => Promise<Filed>): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.inbound.lockUnfiled(tx, message.id))) return;
      await this.inbound.file(tx, message.id, await work(tx));
    });
  }

  private async place(
    tx: Transaction,
    message: InboundMail,
    { foundKeys, ...read }: ReadMail & { foundKeys: readonly FoundKey[] },
    hash: string,
  ): Promise<Filed> {
    const { id, rawSha256, rawSize, envelopeFrom, envelopeTo, receivedAt } = message;
    const envelope = { from: envelopeFrom, to: envelopeTo };
    const inbound = { inboundId: id, ...read, rawSha256, contentHash: hash, envelope, receivedAt };
    const filing = await this.fileReply.execute(tx, inbound);
    if (filing.as === 'report-again') return { as: 'duplicate', reportId: filing.reportId, messageId: null };
    if (filing.as !== null) {
      const { as, duplicate, messageId, reportId } = filing;
      if (!duplicate)
        await this.noteKeys(tx, { kind: 'message', id: messageId }, reportId, { ...read, foundKeys });
      return { as: duplicate ? 'duplicate' : as, reportId, messageId };
    }
    const raw = { sha256: rawSha256, size: rawSize, contentHash: hash };
    const receipts: ReportReceipt[] = [];
    for (const report of reportsOfMail(read, raw, filing.loop)) {
      const receipt = await this.receive.execute(tx, REPORTER, report);
      if (!receipt.duplicate) {
        await this.surroundings.note(tx, receipt, read.mail, filing);
        await this.noteKeys(tx, { kind: 'report', id: receipt.id }, receipt.id, { ...read, foundKeys });
      }
      receipts.push(receipt);
    }
    const [first] = receipts;
    if (!first) throw new Error('a mail is at least one report');
    return { as: first.duplicate ? 'duplicate' : 'report', reportId: first.id, messageId: null };
  }

  private async noteKeys(
    tx: Transaction,
    subject: MailSubject,
    reportId: string,
    read: Pick<ReadMail, 'security'> & { foundKeys: readonly FoundKey[] },
  ): Promise<void> {
    if (read.security === null) return;
    const { reference } = await tx.one<{ reference: string }>(
      `SELECT reference FROM intake.report WHERE id = $1`,
      [reportId],
    );
    await this.keys.note(tx, subject, read, reference);
  }

  private async keepUnreadable(tx: Transaction, message: InboundMail, error: unknown): Promise<Filed> {
    const raw = { sha256: message.rawSha256, size: message.rawSize };
    const { id } = await this.receive.execute(tx, REPORTER, unparsableReport(raw, nameOf(error)));
    return { as: 'report', reportId: id, messageId: null };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
