import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { AttachedMessages, type AttachedMessageView } from '@tocsin/intake';
import { Database } from '@tocsin/platform';
import { messageAttachmentUnknown } from '../correspondence.errors.js';
import { visibleConversation } from '../thread/visible-conversation.js';

interface Row {
  name: string;
  contentType: string;
  sha256: string;
  bytes: Buffer;
}

/** A mail among the files of a message, read. */
@Injectable()
export class MessageAttachedMessage {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly messages: AttachedMessages,
  ) {}

  /**
   * @throws DomainError `CORRESPONDENCE.ATTACHMENT_UNKNOWN` (404), also where the conversation is sealed evidence or
   *   hidden from the actor; as `AttachedMessages.read`
   */
  async execute(actor: Actor, id: string, sha256: string): Promise<AttachedMessageView> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [id, sha256.toLowerCase()];
    const [row] = await this.database.query<Row>(
      `SELECT a.name, a.content_type AS "contentType", a.sha256, b.bytes
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
         JOIN correspondence.message_attachment a ON a.message_id = m.id
         JOIN platform.blob b ON b.sha256 = a.sha256
        WHERE m.id = $1 AND a.sha256 = $2 AND r.sealed_at IS NULL
          AND ${visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params)}
        ORDER BY a.position LIMIT 1`,
      params,
    );
    if (!row) throw messageAttachmentUnknown();
    return this.messages.read(actor, row);
  }
}
