import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Removal } from '../projection/removal.js';

/** One thing that left, was refused, or came from a partner. A trigger refuses UPDATE and DELETE for everyone. */
@Entity({ schema: 'release', name: 'ledger' })
@Index('ix_ledger_incident_id', ['incidentId', 'id'])
@Index('ix_ledger_partner_id', ['partnerId', 'id'])
@Index('uq_ledger_once', ['once'], { unique: true, where: 'once IS NOT NULL' })
export class LedgerLine {
  /** Time-ordered, so that it is the order of the list; of what left, the release's id. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  direction: string;

  @Column('text')
  outcome: string;

  @Column('text')
  way: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** Kind only: no address of a reporter is ever in it, so that it may be kept when he is forgotten. */
  @Column('text', { name: 'recipient_kind' })
  recipientKind: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  @Column('text', { name: 'partner_name', nullable: true })
  partnerName: string | null;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text', { name: 'subject_ref', nullable: true })
  subjectRef: string | null;

  @Column('uuid', { name: 'incident_id', nullable: true })
  incidentId: string | null;

  /** What it was: a RID event's name, a format, `message`. */
  @Column('text')
  content: string;

  @Column('text')
  label: string;

  @Column('boolean')
  drill: boolean;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Of the bytes, hexadecimal; null where none were made. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('bigint', { nullable: true })
  size: string | null;

  @Column('text', { name: 'content_type', nullable: true })
  contentType: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  removed: Removal[];

  @Column('integer', { name: 'agreement_version', nullable: true })
  agreementVersion: number | null;

  @Column('uuid', { name: 'approval_id', nullable: true })
  approvalId: string | null;

  /** What is written twice is one line: a message that is tried again. */
  @Column('text', { nullable: true })
  once: string | null;
}
