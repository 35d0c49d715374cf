import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Blobs, Database } from '@tocsin/platform';
import { messageUnknown, nothingSent } from '../correspondence.errors.js';
import { MESSAGE_VIEW, type MessageView } from '../message/message.view.js';
import { visibleConversation } from '../thread/visible-conversation.js';

/** So much of the bytes is shown as text; the whole is fetched as a file. */
const RAW_SHOWN = 100_000;

export type MessageDetailView = MessageView & {
  html: string | null;
  raw: string | null;
  report: string | null;
};

type Row = MessageDetailView & { wholeText: string; rawSha256: string | null };

/** One message with the bytes that left or came. */
@Injectable()
export class MessageDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly blobs: Blobs,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN` (404) */
  async execute(actor: Actor, id: string): Promise<MessageDetailView> {
    const { rawSha256, wholeText, ...message } = await this.row(actor, id);
    const bytes = rawSha256 ? await this.blobs.get(rawSha256) : null;
    // Mail is bytes of any charset; what is no UTF-8 shows as U+FFFD here and stays whole in the file.
    return {
      ...message,
      text: wholeText,
      textCut: false,
      raw: bytes ? bytes.subarray(0, RAW_SHOWN).toString('utf8').replaceAll('\0', '\uFFFD') : null,
    };
  }

  /** The exact bytes. @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN`, `CORRESPONDENCE.NO_RAW` (404) */
  async raw(actor: Actor, id: string): Promise<Buffer> {
    const { rawSha256 } = await this.row(actor, id);
    if (!rawSha256) throw nothingSent();
    return this.blobs.get(rawSha256);
  }

  private async row(actor: Actor, id: string): Promise<Row> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [id];
    const [row] = await this.database.query<Row>(
      `SELECT ${MESSAGE_VIEW}, m.body_text AS "wholeText", m.body_html AS html, m.raw_sha256 AS "rawSha256",
              r.reference AS report
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
        WHERE m.id = $1
          AND ${visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params)}`,
      params,
    );
    if (!row) throw messageUnknown();
    return row;
  }
}
