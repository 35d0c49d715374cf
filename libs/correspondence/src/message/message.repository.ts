import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type TlpLabel } from '@tocsin/config';
import { type Problem } from '@tocsin/intake';
import { type EncryptionWish } from '@tocsin/keyring';
import {
  type MailAttachment,
  type MailAuthentication,
  type MailSecurity,
  type OriginalMail,
} from '@tocsin/mail';
import { StoredFiles, withNameMarks } from '@tocsin/intake';
import { Blobs, newId, type Transaction } from '@tocsin/platform';
import { type ChosenFile } from '../files/chosen-file.js';
import { type TemplateName } from '../templates/template.js';
import { MESSAGE_VIEW, type MessageView } from './message.view.js';
import {
  type Audience,
  type Correspondent,
  type MessageChannel,
  type MessageKind,
} from './message.vocabulary.js';

export interface NewOutgoing {
  id: string;
  threadId: string;
  incidentId: string | null;
  audience: Audience;
  channel: MessageChannel;
  author: ActorRef;
  from: Correspondent;
  to: Correspondent[];
  subject: string;
  text: string;
  signature: string | null;
  language: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  automatic: boolean;
  template: TemplateName | null;
  tlp: TlpLabel;
  drill: boolean;
  at: Date;
  state: 'held' | 'queued';
  sendAt: Date;
  encrypt: EncryptionWish;
}

export interface NewIncoming {
  id: string;
  threadId: string;
  /** Absent: the reporter. */
  audience?: Audience;
  inboundId: string | null;
  channel: MessageChannel;
  kind: MessageKind;
  automatic: boolean;
  from: Correspondent | null;
  /** Where the answer is wanted; null where nobody proved a right to say so. */
  replyTo?: string | null;
  /** It names a message of ours, or came to the secret address. */
  proven?: boolean;
  to: Correspondent[];
  subject: string;
  text: string;
  html: string | null;
  language: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  contentHash: string | null;
  tlp: TlpLabel;
  at: Date;
  rawSha256: string | null;
  security?: MailSecurity | null;
  authentication?: MailAuthentication | null;
  originals?: OriginalMail[];
  fields?: object | null;
  problems?: Problem[];
}

// Safe because every writer holds the thread's lock.
const NEXT_POSITION = `(SELECT coalesce(max(position), 0) + 1 FROM correspondence.message WHERE thread_id = $2)`;

@Injectable()
export class MessageRepository {
  constructor(
    private readonly blobs: Blobs,
    private readonly files: StoredFiles,
  ) {}

  async insertOutgoing(tx: Transaction, m: NewOutgoing): Promise<void> {
    await tx.query(
      `INSERT INTO correspondence.message
         (id, thread_id, position, incident_id, direction, channel, author_kind, author_id, author_name, recipients, subject,
          body_text, language, message_id, in_reply_to, "references", automatic, template, tlp, drill, at, state, send_at,
          from_name, from_address, signature, encrypt, audience)
       VALUES ($1, $2, ${NEXT_POSITION}, $3, 'out', $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, lower($23), $24, $25, $26)`,
      [
        m.id,
        m.threadId,
        m.incidentId,
        m.channel,
        m.author.kind,
        m.author.id,
        m.author.name,
        JSON.stringify(m.to),
        m.subject,
        m.text,
        m.language,
        m.messageId,
        m.inReplyTo,
        m.references,
        m.automatic,
        m.template,
        m.tlp,
        m.drill,
        m.at,
        m.state,
        m.sendAt,
        m.from.name,
        m.from.address,
        m.signature,
        m.encrypt,
        m.audience,
      ],
    );
  }

  /** @returns false where a message of that id is there already */
  async insertIncoming(tx: Transaction, m: NewIncoming): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO correspondence.message
         (id, thread_id, position, inbound_id, direction, channel, kind, automatic, author_kind, author_name, from_name,
          from_address, recipients, subject, body_text, body_html, language, message_id, in_reply_to, "references",
          content_hash, tlp, at, state, raw_sha256, security, authentication, originals, fields, problems, reply_to,
          proven, audience)
       VALUES ($1, $2, ${NEXT_POSITION}, $3, 'in', $4, $5, $6, 'reporter', '', $7, lower($8), $9::jsonb, $10, $11, $12, $13, $14, $15, $16,
               $17, $18, $19, 'received', $20, $21::jsonb, $22::jsonb, $23::jsonb, $24::jsonb, $25::jsonb, $26, $27, $28)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        m.id,
        m.threadId,
        m.inboundId,
        m.channel,
        m.kind,
        m.automatic,
        m.from?.name ?? null,
        m.from?.address ?? null,
        JSON.stringify(m.to),
        m.subject,
        m.text,
        m.html,
        m.language,
        m.messageId,
        m.inReplyTo,
        m.references,
        m.contentHash,
        m.tlp,
        m.at,
        m.rawSha256,
        m.security ? JSON.stringify(m.security) : null,
        m.authentication ? JSON.stringify(m.authentication) : null,
        JSON.stringify(m.originals ?? []),
        m.fields ? JSON.stringify(m.fields) : null,
        JSON.stringify(m.problems ?? []),
        m.replyTo ?? null,
        m.proven ?? false,
        m.audience ?? 'reporter',
      ],
    );
    return inserted.length > 0;
  }

  /** Files that go along with a message of ours; their bytes are stored already. */
  async attachStored(tx: Transaction, messageId: string, files: readonly ChosenFile[]): Promise<void> {
    for (const [position, file] of files.entries()) {
      await tx.query(
        `INSERT INTO correspondence.message_attachment (id, message_id, position, name, content_type, size, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), messageId, position, file.name, file.contentType, file.size, file.sha256],
      );
    }
    await this.files.announce(
      tx,
      files.map(({ sha256 }) => sha256),
    );
  }

  async attach(tx: Transaction, messageId: string, attachments: readonly MailAttachment[]): Promise<void> {
    const stored: string[] = [];
    for (const [position, file] of attachments.entries()) {
      const { sha256, size } = await this.blobs.put(tx, file.content);
      await tx.query(
        `INSERT INTO correspondence.message_attachment (id, message_id, position, name, content_type, size, sha256,
                                                        inline, problems, unpacked_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)`,
        [
          newId(),
          messageId,
          position,
          file.name,
          file.contentType,
          size,
          sha256,
          file.inline,
          JSON.stringify(withNameMarks(file.name, file.contentType, file.content, file.problems)),
          file.unpackedFrom,
        ],
      );
      stored.push(sha256);
    }
    await this.files.announce(tx, stored);
  }

  async view(tx: Pick<Transaction, 'query'>, id: string): Promise<MessageView | null> {
    const [message] = await tx.query<MessageView>(
      `SELECT ${MESSAGE_VIEW} FROM correspondence.message m WHERE m.id = $1`,
      [id],
    );
    return message ?? null;
  }

  /**
   * What was said in a thread after a message (null: at all) that a writer should know of. Our automatic mail and
   * what was taken back tell him nothing.
   */
  saidSince(tx: Transaction, threadId: string, lastMessageId: string | null): Promise<MessageView[]> {
    return tx.query<MessageView>(
      `SELECT ${MESSAGE_VIEW} FROM correspondence.message m
        WHERE m.thread_id = $1 AND NOT (m.direction = 'out' AND (m.automatic OR m.state = 'cancelled'))
          AND m.position > coalesce((SELECT s.position FROM correspondence.message s
                                      WHERE s.id = $2 AND s.thread_id = $1), 0)
        ORDER BY m.position LIMIT 50`,
      [threadId, lastMessageId],
    );
  }

  /** The team has answered: what stood there is read. */
  async markRead(tx: Transaction, threadId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE correspondence.message SET read_at = $2
        WHERE thread_id = $1 AND direction = 'in' AND read_at IS NULL`,
      [threadId, at],
    );
  }
}
