import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type EncryptionWish } from '@tocsin/keyring';
import { type MailSecurity } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';
import { messageUnknown } from '../correspondence.errors.js';
import { type ThirdPartyKind } from '../investigations/investigation.vocabulary.js';
import { visibleConversation } from '../thread/visible-conversation.js';
import {
  type Correspondent,
  type Delivery,
  type Failure,
  type MessageChannel,
  type OutgoingState,
} from './message.vocabulary.js';

/** A message of ours on its way, locked, with what sending and recording it needs. */
export interface OutgoingMessage {
  id: string;
  threadId: string;
  token: string;
  channel: MessageChannel;
  state: OutgoingState;
  to: Correspondent[];
  subject: string;
  text: string;
  /** Below `-- ` of a person's answer; null: the site's name. */
  signature: string | null;
  files: { name: string; contentType: string; sha256: string }[];
  language: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  automatic: boolean;
  template: string | null;
  tlp: TlpLabel;
  drill: boolean;
  encrypt: EncryptionWish;
  /** How it was signed and encrypted; null until it is composed, and where it was neither. */
  security: MailSecurity | null;
  at: Date;
  sendAt: Date;
  attempts: number;
  deliveries: Delivery[];
  rawSha256: string | null;
  /** What its subject's tag names: the report, or the investigation. */
  reference: string;
  /** Null: it goes to a third party. */
  reportId: string | null;
  reportRef: string | null;
  /** Of the third party that it goes to; null: a reporter. */
  /** Of an investigation: whose clearance it is that counts. */
  thirdParty: { kind: ThirdPartyKind; organisationId: string | null } | null;
  statedTlp: TlpLabel | null;
  /** The sender of the report is a machine. */
  reportAutomatic: boolean;
  incidentId: string | null;
  incidentRef: string | null;
}

export interface OutgoingChanges {
  state?: OutgoingState;
  attempts?: number;
  sendAt?: Date;
  sentAt?: Date;
  lastError?: string | null;
  failure?: Failure | null;
  deliveries?: Delivery[];
  rawSha256?: string;
  security?: MailSecurity | null;
}

const COLUMN: Record<keyof OutgoingChanges, string> = {
  state: 'state',
  attempts: 'attempts',
  sendAt: 'send_at',
  sentAt: 'sent_at',
  lastError: 'last_error',
  failure: 'failure',
  deliveries: 'deliveries',
  rawSha256: 'raw_sha256',
  security: 'security',
};

const SELECT = `
  SELECT m.id, m.thread_id AS "threadId", t.token, m.channel, m.state, m.recipients AS "to", m.subject,
         m.body_text AS text, m.signature, m.language, m.message_id AS "messageId", m.in_reply_to AS "inReplyTo", m."references", m.automatic,
         m.template, m.tlp, m.drill, m.encrypt, m.security, m.at, m.send_at AS "sendAt", m.attempts, m.deliveries, m.raw_sha256 AS "rawSha256",
         coalesce(r.reference, v.reference) AS reference,
         CASE WHEN v.thread_id IS NOT NULL
              THEN json_build_object('kind', v.kind, 'organisationId', v.organisation_id) END AS "thirdParty",
         r.id AS "reportId", r.reference AS "reportRef", CASE WHEN NOT r.tlp_assumed THEN r.tlp END AS "statedTlp",
         coalesce(r.automatic, false) AS "reportAutomatic", i.id AS "incidentId", i.reference AS "incidentRef",
         coalesce((SELECT json_agg(json_build_object('name', a.name, 'contentType', a.content_type, 'sha256', a.sha256)
                                    ORDER BY a.position)
                      FROM correspondence.message_attachment a WHERE a.message_id = m.id), '[]'::json) AS files
    FROM correspondence.message m
    JOIN correspondence.thread t ON t.id = m.thread_id
    LEFT JOIN intake.report r ON r.id = t.report_id
    LEFT JOIN correspondence.investigation v ON v.thread_id = t.id
    LEFT JOIN incidents.incident i ON i.id = m.incident_id
   WHERE m.id = $1 AND m.direction = 'out'`;

@Injectable()
export class OutgoingMessages {
  /** @throws DomainError `CORRESPONDENCE.MESSAGE_UNKNOWN` for what is not there and what he may not see alike */
  async lockVisible(tx: Transaction, actor: Actor, id: string): Promise<OutgoingMessage> {
    const params: unknown[] = [id];
    const visible = visibleConversation(
      'coalesce(m.incident_id, t.incident_id)',
      't.report_id',
      actor,
      params,
    );
    const [message] = await tx.query<OutgoingMessage>(`${SELECT} AND ${visible} FOR UPDATE OF m`, params);
    if (!message) throw messageUnknown();
    return message;
  }

  /** For jobs, which act for nobody. Null if there is none. */
  async lock(tx: Transaction, id: string): Promise<OutgoingMessage | null> {
    const [message] = await tx.query<OutgoingMessage>(`${SELECT} FOR UPDATE OF m`, [id]);
    return message ?? null;
  }

  async change(tx: Transaction, id: string, changes: OutgoingChanges): Promise<void> {
    const fields = Object.keys(changes) as (keyof OutgoingChanges)[];
    const sets = fields.map((field, i) => `${COLUMN[field]} = $${i + 2}`);
    await tx.query(
      `UPDATE correspondence.message SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1`,
      [
        id,
        ...fields.map((field) =>
          field === 'deliveries' || field === 'security' ? JSON.stringify(changes[field]) : changes[field],
        ),
      ],
    );
  }

  /** In whose records a message's fate is written: the report's, and the incident's that it was written from. */
  subjects(message: Pick<OutgoingMessage, 'reportId' | 'reportRef' | 'incidentId' | 'incidentRef'>) {
    const { reportId, reportRef, incidentId, incidentRef } = message;
    return [
      ...(reportId ? [{ kind: 'report' as const, id: reportId, ref: reportRef }] : []),
      ...(incidentId ? [{ kind: 'incident' as const, id: incidentId, ref: incidentRef }] : []),
    ];
  }
}
