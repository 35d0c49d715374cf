import { Injectable } from '@nestjs/common';
import { NOTICE_CHANNEL, noticePayload, type Transaction } from '@tocsin/platform';
import { type ActorRef } from './actor-ref.js';

export type SubjectKind =
  | 'report'
  | 'incident'
  | 'message'
  | 'organisation'
  | 'observable'
  | 'ignore-entry'
  | 'export'
  | 'task'
  | 'person'
  | 'team'
  | 'api-key'
  | 'session'
  | 'key'
  | 'template'
  | 'text-module'
  | 'signature'
  | 'duty'
  | 'handover'
  | 'view'
  | 'playbook'
  | 'service-level'
  | 'figures'
  | 'partner'
  | 'partner-case'
  | 'feed'
  | 'partner-message';

/** One change: who, what, to what, why. `detail.changes` holds `{field: {from, to}}` where fields changed. */
export interface AuditRecord {
  actor: ActorRef;
  /** Past tense with the domain in front: `report.rejected`, `incident.state-changed`. */
  action: string;
  subject: { kind: SubjectKind; id: string; ref?: string | null };
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/** What people look at together, and people themselves: whoever lost a session or a right sees no more from then on. */
const WATCHED: readonly SubjectKind[] = ['report', 'incident', 'person'];

/**
 * Writes the append-only record, in the transaction of the change itself: neither is ever there without the other. As
 * every change passes here, this is also where the live stream learns of it (after the commit, ids only).
 */
@Injectable()
export class AuditTrail {
  async append(tx: Transaction, record: AuditRecord): Promise<void> {
    const { actor, subject } = record;
    const notice = { topic: subject.kind, id: subject.id, by: actor.id };
    await tx.query(
      `INSERT INTO audit.entry (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_ref, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
       RETURNING CASE WHEN $11::text IS NOT NULL THEN pg_notify($10, $11) END`,
      [
        actor.kind,
        actor.id,
        actor.name,
        record.action,
        subject.kind,
        subject.id,
        subject.ref ?? null,
        record.reason ?? null,
        record.detail ? JSON.stringify(record.detail) : null,
        NOTICE_CHANNEL,
        WATCHED.includes(subject.kind) ? noticePayload(notice) : null,
      ],
    );
  }

  /** Many lines in one statement, in their order. */
  async appendAll(tx: Transaction, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const lines = records.map(({ actor, action, subject, reason, detail }) => ({
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_ref: subject.ref ?? null,
      reason: reason ?? null,
      detail: detail ?? null,
      notice: WATCHED.includes(subject.kind)
        ? noticePayload({ topic: subject.kind, id: subject.id, by: actor.id })
        : null,
    }));
    await tx.query(
      `WITH line AS (
         SELECT * FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
                  actor_kind text, actor_id uuid, actor_name text, action text, subject_kind text, subject_id uuid,
                  subject_ref text, reason text, detail jsonb, notice text)) WITH ORDINALITY AS l),
            written AS (
         INSERT INTO audit.entry (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_ref, reason, detail)
         SELECT actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_ref, reason, detail
           FROM line ORDER BY ordinality)
       SELECT pg_notify($2, notice) FROM line WHERE notice IS NOT NULL`,
      [JSON.stringify(lines), NOTICE_CHANNEL],
    );
  }
}
