import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type HandedFile, HandOut } from '@tocsin/intake';
import { Blobs, Database } from '@tocsin/platform';
import { messageSealed, messageUnknown, nothingSent } from '../correspondence.errors.js';
import { MESSAGE_VIEW, type MessageView } from '../message/message.view.js';
import { visibleConversation } from '../thread/visible-conversation.js';

/** So much of the bytes is shown as text; the whole is fetched as a file. */
const RAW_SHOWN = 100_000;

export type MessageDetailView = MessageView & {
  html: string | null;
  raw: string | null;
  report: string | null;
};

type Row = MessageDetailView & {
  wholeText: string;
  rawSha256: string | null;
  subjectId: string;
  subjectRef: string;
  isReport: boolean;
};

/** One message with the bytes that left or came. */
@Injectable()
export class MessageDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly blobs: Blobs,
    private readonly handOut: HandOut,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN` (404) */
  async execute(actor: Actor, id: string): Promise<MessageDetailView> {
    const {
      rawSha256,
      wholeText,
      subjectId: _id,
      subjectRef: _ref,
      isReport: _isReport,
      ...message
    } = await this.row(actor, id);
    if (message.sealed) return { ...message, html: null, raw: null };
    // The files stand in it too, as base64.
    const isHeld = message.attachments.some(
      ({ file }) =>
        file?.sealed || (file?.state === 'infected' && !this.access.allows(actor, 'file.quarantined')),
    );
    const bytes = rawSha256 && !isHeld ? await this.blobs.get(rawSha256) : null;
    // Mail is bytes of any charset; what is no UTF-8 shows as U+FFFD here and stays whole in the file.
    return {
      ...message,
      text: wholeText,
      textCut: false,
      raw: bytes ? bytes.subarray(0, RAW_SHOWN).toString('utf8').replaceAll('\0', '\uFFFD') : null,
    };
  }

  /** The exact bytes. @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN`, `CORRESPONDENCE.NO_RAW` (404) */
  async raw(actor: Actor, id: string, as?: 'archive'): Promise<HandedFile> {
    const { rawSha256, subjectId, subjectRef, isReport, sealed, attachments } = await this.row(actor, id);
    if (sealed) throw messageSealed();
    if (!rawSha256) throw nothingSent();
    const file = {
      name: `${id}.eml`,
      contentType: 'message/rfc822',
      bytes: await this.blobs.get(rawSha256),
      sha256: rawSha256,
      report: {
        id: subjectId,
        reference: subjectRef,
        kind: isReport ? ('report' as const) : ('incident' as const),
      },
      holds: attachments.map(({ sha256 }) => sha256),
      isMessage: true,
    };
    return this.handOut.execute(actor, file, as);
  }

  private async row(actor: Actor, id: string): Promise<Row> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [id];
    const [row] = await this.database.query<Row>(
      `SELECT ${MESSAGE_VIEW}, m.body_text AS "wholeText", m.body_html AS html, m.raw_sha256 AS "rawSha256",
              r.reference AS report, r.id IS NOT NULL AS "isReport",
              coalesce(r.id, m.incident_id, t.incident_id) AS "subjectId", coalesce(r.reference, v.reference) AS "subjectRef"
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
         LEFT JOIN correspondence.investigation v ON v.thread_id = t.id
        WHERE m.id = $1
          AND ${visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params)}`,
      params,
    );
    if (!row) throw messageUnknown();
    return row;
  }
}
