import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { FileReply } from '@tocsin/correspondence';
import { ReceiveReport, type ReportReceipt } from '@tocsin/intake';
import { type FoundKey, MailKeys, type MailSubject } from '@tocsin/keyring';
import { type Transaction } from '@tocsin/platform';
import { type Filed, type InboundMail } from './inbound-messages.js';
import { MailSurroundings } from './mail-surroundings.js';
import { type ReadMail } from './read-inbound.js';
import { unparsableReport } from './report-of-mail.js';
import { reportsOfMail } from './reports-of-mail.js';

/** Whoever wrote the mail. Not by name: the record is for ever, and he is named in the report. */
const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'e-mail' };

/** A mail that was read, and by what its content is known again. */
export interface PlacedMail extends ReadMail {
  foundKeys: readonly FoundKey[];
  contentHash: string;
}

/** Puts a message where it belongs, in the caller's transaction: a reply or a bounce to its thread, else a report. */
@Injectable()
export class PlaceMail {
  constructor(
    private readonly fileReply: FileReply,
    private readonly receive: ReceiveReport,
    private readonly surroundings: MailSurroundings,
    private readonly keys: MailKeys,
  ) {}

  async execute(
    tx: Transaction,
    message: InboundMail,
    { foundKeys, contentHash, ...read }: PlacedMail,
  ): Promise<Filed> {
    const { id, rawSha256, rawSize, envelopeFrom, envelopeTo, receivedAt } = message;
    const envelope = { from: envelopeFrom, to: envelopeTo };
    const inbound = { inboundId: id, ...read, rawSha256, contentHash, envelope, receivedAt };
    const filing = await this.fileReply.execute(tx, inbound);
    if (filing.as === 'report-again') return { as: 'duplicate', reportId: filing.reportId, messageId: null };
    if (filing.as !== null) {
      const { as, duplicate, messageId, reportId } = filing;
      if (!duplicate)
        await this.noteKeys(tx, { kind: 'message', id: messageId }, reportId, { ...read, foundKeys });
      return { as: duplicate ? 'duplicate' : as, reportId, messageId };
    }
    const raw = { sha256: rawSha256, size: rawSize, contentHash };
    const receipts: ReportReceipt[] = [];
    const reports = reportsOfMail(read, raw, filing.loop);
    // The usual one is examined by the job that files it; more of them have a job each.
    const examination = reports.length === 1 ? 'by-caller' : 'by-job';
    for (const report of reports) {
      const receipt = await this.receive.execute(tx, REPORTER, report, examination);
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
    reportId: string | null,
    read: Pick<ReadMail, 'security'> & { foundKeys: readonly FoundKey[] },
  ): Promise<void> {
    if (read.security === null) return;
    // A message of a third party belongs to no report; its conversation has a reference of its own.
    const { reference } = await tx.one<{ reference: string }>(
      `SELECT coalesce((SELECT r.reference FROM intake.report r WHERE r.id = $1::uuid),
                       (SELECT v.reference FROM correspondence.investigation v
                          JOIN correspondence.message m ON m.thread_id = v.thread_id WHERE m.id = $2::uuid), '') AS reference`,
      [reportId, subject.id],
    );
    await this.keys.note(tx, subject, read, reference);
  }

  /** What is left where nothing of a message can be read but its bytes: a report that says so. */
  async unreadable(tx: Transaction, message: InboundMail, why: string): Promise<Filed> {
    const raw = { sha256: message.rawSha256, size: message.rawSize };
    const { id } = await this.receive.execute(tx, REPORTER, unparsableReport(raw, why), 'by-caller');
    return { as: 'report', reportId: id, messageId: null };
  }
}
