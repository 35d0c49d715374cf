import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TlpLabel, type TocsinConfig, tlpRank } from '@tocsin/config';
import { type MailSecurity, type ParsedMail } from '@tocsin/mail';
import { Config, Events, type Transaction } from '@tocsin/platform';
import { tlpOfSubject } from '@tocsin/release';
import { FiledMessages } from '../filing/filed-messages.js';
import { carriesSealed, dataOf } from '../filing/machine-documents.js';
import { MessageRepository } from '../message/message.repository.js';

interface Stored {
  reportId: string;
  reference: string;
  tlp: TlpLabel;
  version: number;
}

const LONGEST_SUBJECT = 2_000;

/**
 * Puts what a message says in the place of its ciphertext: the key came later than the mail. Event
 * `correspondence.message-opened` {messageId, reportId}.
 */
@Injectable()
export class RereadMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly filed: FiledMessages,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** In the caller's transaction, in which he has locked the message. */
  async execute(
    tx: Transaction,
    id: string,
    { mail, security }: { mail: ParsedMail; security: MailSecurity },
  ): Promise<void> {
    const stored = await tx.one<Stored>(
      `SELECT r.id AS "reportId", r.reference, m.tlp, m.version FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id JOIN intake.report r ON r.id = t.report_id WHERE m.id = $1`,
      [id],
    );
    const data = dataOf(mail);
    const { tlp: said } = tlpOfSubject(mail.subject, this.config.site.defaultTlp);
    // What stood outside was a label too: the stricter of the two.
    const tlp = tlpRank(said) > tlpRank(stored.tlp) ? said : stored.tlp;
    await tx.query(
      `UPDATE correspondence.message
          SET subject = $2, body_text = $3, body_html = $4, language = $5, fields = $6::jsonb, problems = $7::jsonb,
              originals = $8::jsonb, security = $9::jsonb, tlp = $10, version = version + 1
        WHERE id = $1`,
      [
        id,
        mail.subject.slice(0, LONGEST_SUBJECT),
        mail.text,
        mail.html,
        mail.language,
        data.fields ? JSON.stringify(data.fields) : null,
        JSON.stringify(mail.problems),
        JSON.stringify(mail.originals),
        JSON.stringify(security),
        tlp,
      ],
    );
    await tx.query(`DELETE FROM correspondence.message_attachment WHERE message_id = $1`, [id]);
    await this.messages.attach(tx, id, data.files);
    const { reportId, reference, version } = stored;
    if (carriesSealed(mail)) await this.seal(tx, stored);
    for (const subject of await this.filed.subjects(tx, { id: reportId, reference })) {
      const detail = { messageId: id, messageVersion: version + 1 };
      await this.audit.append(tx, { actor: SYSTEM, action: 'message.decrypted-later', subject, detail });
    }
    await this.events.publish(tx, 'correspondence.message-opened', { messageId: id, reportId });
  }

  /** Under its cover nobody could see what it is; now that it is open, it is sealed with the report that it belongs to. */
  private async seal(tx: Transaction, { reportId, reference }: Stored): Promise<void> {
    const [sealed] = await tx.query<{ version: number }>(
      `UPDATE intake.report SET sealed_at = now(), version = version + 1 WHERE id = $1 AND sealed_at IS NULL RETURNING version`,
      [reportId],
    );
    if (!sealed) return;
    const subject = { kind: 'report' as const, id: reportId, ref: reference };
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: 'evidence.sealed',
      subject,
      detail: { version: sealed.version },
    });
  }
}
