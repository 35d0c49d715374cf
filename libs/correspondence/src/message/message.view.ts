import { type TlpLabel } from '@tocsin/config';
import { type FileView, fileView } from '@tocsin/intake';
import {
  type MailAuthentication,
  type MailProblem,
  type MailSecurity,
  type OriginalMail,
} from '@tocsin/mail';
import { type TemplateName } from '../templates/template.js';
import {
  type Audience,
  type Correspondent,
  type Delivery,
  type Direction,
  type Failure,
  type MessageChannel,
  type MessageKind,
  type MessageState,
} from './message.vocabulary.js';

/** A file of a message; its bytes are fetched by sha256. */
export interface MessageAttachmentFacts {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  inline: boolean;
  unpackedFrom: string | null;
  problems: { code: string; detail: string }[];
  /** What is known of its bytes; null until they were looked at. */
  file: FileView | null;
}

/**
 * A message as the console shows it. Addresses and texts of `in` are a stranger's words. Inside a thread, times are
 * ISO 8601 text.
 */
export interface MessageView {
  id: string;
  threadId: string;
  direction: Direction;
  channel: MessageChannel;
  audience: Audience;
  kind: MessageKind;
  automatic: boolean;
  /** Who wrote it on our side; null for what came in. */
  author: { kind: string; id: string | null; name: string } | null;
  /** For what leaves, the team's own name and address; for a message by the portal, nobody. */
  from: { name: string | null; address: string | null };
  to: Correspondent[];
  subject: string;
  /** The first 20,000 characters; `MessageDetail` has all. */
  text: string;
  textCut: boolean;
  language: string | null;
  template: TemplateName | null;
  tlp: TlpLabel;
  drill: boolean;
  at: Date;
  state: MessageState;
  /** Held: until then it can be taken back. Retrying: then it is tried again. */
  sendAt: Date | null;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
  /** The kind of `lastError`. */
  failure: Failure | null;
  /** What each recipient's server said. */
  deliveries: Delivery[];
  /** Of what came in: where an answer is wanted instead of at `from`. */
  replyTo: string | null;
  bouncedAt: Date | null;
  readAt: Date | null;
  attachments: MessageAttachmentFacts[];
  security: MailSecurity | null;
  authentication: MailAuthentication | null;
  originals: OriginalMail[];
  fields: Record<string, unknown> | null;
  problems: MailProblem[];
  /** Belongs to sealed evidence: no word of it and no file is shown. */
  sealed: boolean;
  version: number;
}

/** Asked of each message by two primary keys; no word of sealed evidence is read, not even to be thrown away. */
const SEALED = `EXISTS (SELECT FROM correspondence.thread st JOIN intake.report sr ON sr.id = st.report_id
                         WHERE st.id = m.thread_id AND sr.sealed_at IS NOT NULL)`;

/** Columns for `MessageView` from `correspondence.message m`; files by one sub-select, so a list is one round trip. */
export const MESSAGE_VIEW = `
  m.id, m.thread_id AS "threadId", m.direction, m.channel, m.audience, m.kind, m.automatic,
  CASE WHEN m.direction = 'out'
       THEN json_build_object('kind', m.author_kind, 'id', m.author_id, 'name', m.author_name) END AS author,
  json_build_object('name', m.from_name, 'address', m.from_address) AS "from",
  m.recipients AS "to", CASE WHEN ${SEALED} THEN '' ELSE m.subject END AS subject,
  CASE WHEN ${SEALED} THEN '' ELSE left(m.body_text, 20000) END AS text, ${SEALED} AS sealed,
  char_length(m.body_text) > 20000 AS "textCut", m.language, m.template, m.tlp, m.drill, m.at, m.state,
  m.send_at AS "sendAt", m.sent_at AS "sentAt", m.attempts, m.last_error AS "lastError",
  m.failure, m.deliveries, m.reply_to AS "replyTo",
  m.bounced_at AS "bouncedAt", m.read_at AS "readAt", m.version,
  m.security, m.authentication, CASE WHEN ${SEALED} THEN '[]'::jsonb ELSE m.originals END AS originals,
  CASE WHEN ${SEALED} THEN NULL ELSE m.fields END AS fields,
  CASE WHEN ${SEALED} THEN '[]'::jsonb ELSE m.problems END AS problems,
  coalesce((SELECT json_agg(json_build_object('name', a.name, 'contentType', a.content_type, 'size', a.size,
                                              'sha256', a.sha256, 'inline', a.inline, 'unpackedFrom', a.unpacked_from,
                                              'problems', a.problems, 'file', ${fileView('a')}) ORDER BY a.position)
              FROM correspondence.message_attachment a WHERE a.message_id = m.id AND NOT ${SEALED}), '[]'::json) AS attachments`;
