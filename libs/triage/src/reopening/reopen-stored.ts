import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { RereadMessage } from '@tocsin/correspondence';
import { ReceiveReport, RereadReport } from '@tocsin/intake';
import { type FoundKey, MailKeys, type MailSubject } from '@tocsin/keyring';
import { type MailSecurity } from '@tocsin/mail';
import { Blobs, Database, type Transaction } from '@tocsin/platform';
import { type OpenedMail, ReadInbound } from '../filing/read-inbound.js';
import { reportsOfMail } from '../filing/reports-of-mail.js';
import { isSameSecurity, isNewlyReadable, signatureStates } from './compare-security.js';
import { type StoredMail, storedMailSql } from './stored-mail.sql.js';

/** What now stands where ciphertext stood. */
type Readable = OpenedMail & { security: MailSecurity };

/** Reads one report or message again from its bytes: signatures are judged anew, ciphertext becomes text where it can. */
@Injectable()
export class ReopenStored {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly read: ReadInbound,
    private readonly receive: ReceiveReport,
    private readonly rereadReport: RereadReport,
    private readonly rereadMessage: RereadMessage,
    private readonly keys: MailKeys,
    private readonly audit: AuditTrail,
  ) {}

  async execute(subject: MailSubject): Promise<void> {
    const [found] = await this.database.query<StoredMail>(storedMailSql(subject.kind), [subject.id]);
    if (!found?.rawSha256) return;
    // Before the lock: opening takes its time.
    const opened = await this.read.open(found, await this.blobs.get(found.rawSha256));
    const { security } = opened;
    if (security === null) return;
    await this.database.transaction(async (tx) => {
      const [stored] = await tx.query<StoredMail>(`${storedMailSql(subject.kind)} FOR NO KEY UPDATE OF s`, [
        subject.id,
      ]);
      if (!stored || isSameSecurity(stored.security, security)) return;
      const readable = { ...opened, security };
      if (isNewlyReadable(stored.security, security)) await this.show(tx, subject, stored, readable);
      else await this.judge(tx, subject, stored, security);
      await this.noteKeys(tx, subject, stored, { security, foundKeys: opened.foundKeys });
    });
  }

  /** The content takes the place of the ciphertext. */
  private async show(
    tx: Transaction,
    subject: MailSubject,
    stored: StoredMail,
    readable: Readable,
  ): Promise<void> {
    if (subject.kind === 'message') return this.rereadMessage.execute(tx, subject.id, readable);
    const raw = {
      sha256: stored.rawSha256 ?? '',
      size: stored.rawSize,
      contentHash: stored.contentHash ?? '',
    };
    const reports = reportsOfMail({ ...readable, authentication: null }, raw);
    const own = reports[stored.part] ?? reports[0];
    if (!own) return;
    await this.rereadReport.execute(tx, subject.id, own);
    // Several complaints in one envelope: the further ones could not be seen before.
    for (const further of stored.part === 0 ? reports.slice(1) : []) {
      const receipt = await this.receive.execute(tx, SYSTEM, further);
      const also = { kind: 'report' as const, id: receipt.id };
      if (!receipt.duplicate) await this.keys.note(tx, also, readable, receipt.reference);
    }
    await tx.query(`UPDATE intake.report SET version = version + 1 WHERE id = $1`, [subject.id]);
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: 'report.decrypted-later',
      subject: { kind: 'report', id: subject.id, ref: stored.reference },
      detail: { version: stored.version + 1, keyIds: readable.security.encryption?.keyIds },
    });
  }

  /** Who signed is known better than before; what it says is the same, so no decision on it has become stale. */
  private async judge(
    tx: Transaction,
    subject: MailSubject,
    stored: StoredMail,
    security: MailSecurity,
  ): Promise<void> {
    const table = subject.kind === 'report' ? 'intake.report' : 'correspondence.message';
    await tx.query(`UPDATE ${table} SET security = $2::jsonb WHERE id = $1`, [
      subject.id,
      JSON.stringify(security),
    ]);
    const changes = { signatures: { from: signatureStates(stored.security), to: signatureStates(security) } };
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: `${subject.kind}.verified-again`,
      subject: { kind: 'report', id: stored.reportId, ref: stored.reference },
      detail: { changes, ...(subject.kind === 'message' ? { messageId: subject.id } : {}) },
    });
  }

  private noteKeys(
    tx: Transaction,
    subject: MailSubject,
    { reference }: StoredMail,
    read: { security: MailSecurity; foundKeys: readonly FoundKey[] },
  ): Promise<void> {
    return this.keys.note(tx, subject, read, reference);
  }
}
