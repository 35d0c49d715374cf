import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type TlpLabel } from '@tocsin/config';
import { type MailAuthentication, type MailSecurity, type OriginalMail } from '@tocsin/mail';
import {
  type MailAddress,
  type Problem,
  type PublicState,
  type RejectReason,
  type ReportChannel,
  type ReportKind,
  type ReportState,
} from './report.vocabulary.js';

/**
 * What somebody told us, kept for good exactly as it came (`rawSha256` names the bytes), with the parsed view beside
 * it that can be rebuilt from them. The columns from `state` on are triage's.
 */
@Entity({ schema: 'intake', name: 'report' })
@Index('uq_report_message_id_content_hash_part', ['messageId', 'contentHash', 'part'], { unique: true })
@Index('ix_report_content_hash', { synchronize: false })
@Index('ix_report_sealed_raw', { synchronize: false })
@Index('ix_report_received_at', ['receivedAt', 'id'])
@Index('ix_report_from_address', { synchronize: false })
@Index('ix_report_state', ['state', 'receivedAt', 'id'])
@Index('ix_report_channel', ['channel', 'receivedAt', 'id'])
@Index('ix_report_assignee', { synchronize: false })
@Index('ix_report_inbox_human', { synchronize: false })
@Index('ix_report_inbox_machine', { synchronize: false })
@Index('ix_report_inbox_unassigned', { synchronize: false })
@Index('ix_report_inbox_assignee', { synchronize: false })
@Index('ix_report_snoozed', { synchronize: false })
@Index('ix_report_search', { synchronize: false })
@Index('ix_report_said', { synchronize: false })
@Index('ix_report_inbox_asked', { synchronize: false })
@Index('ix_report_tlp', ['tlp', 'receivedAt', 'id'])
@Index('ix_report_team', { synchronize: false })
@Index('ix_report_priority', ['priority', 'receivedAt', 'id'])
@Index('ix_report_message_id', { synchronize: false })
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report' })
  id: string;

  @Column('text')
  @Index('uq_report_reference', { unique: true })
  reference: string;

  @Column('text')
  channel: ReportChannel;

  @Column('text', { default: 'human' })
  kind: ReportKind;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text', { name: 'raw_sha256' })
  @ForeignKey('Blob', { name: 'fk_report_raw_sha256' })
  rawSha256: string;

  @Column('text', { name: 'raw_content_type' })
  rawContentType: string;

  @Column('integer', { name: 'raw_size' })
  rawSize: number;

  @Column('text', { default: '' })
  subject: string;

  @Column('text', { name: 'from_name', nullable: true })
  fromName: string | null;

  /** Lower case, so that a sender is one sender. */
  @Column('text', { name: 'from_address', nullable: true })
  fromAddress: string | null;

  @Column('jsonb', { default: [] })
  recipients: MailAddress[];

  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('text', { name: 'in_reply_to', nullable: true })
  inReplyTo: string | null;

  @Column('text', { array: true, default: [] })
  references: string[];

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('text', { name: 'body_text', default: '' })
  bodyText: string;

  /** Sanitised. */
  @Column('text', { name: 'body_html', nullable: true })
  bodyHtml: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('jsonb', { default: {} })
  headers: Record<string, string[]>;

  /** What a form asked and was told, by question. */
  @Column('jsonb', { nullable: true })
  form: Record<string, unknown> | null;

  /** Structured data of machine reports (ARF, DSN) and of the API. */
  @Column('jsonb', { nullable: true })
  fields: Record<string, unknown> | null;

  @Column('jsonb', { default: [] })
  problems: Problem[];

  @Column('text')
  tlp: TlpLabel;

  /** The label is the site's default, because the input had none. */
  @Column('boolean', { name: 'tlp_assumed', default: true })
  tlpAssumed: boolean;

  /** No answer of ours may ever go to the sender (RFC 3834). */
  @Column('boolean', { default: false })
  automatic: boolean;

  @Column('boolean', { default: false })
  anonymous: boolean;

  /** Same Message-ID and same hash = the same message, however it came. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  /** Lower case; where an answer is wanted instead of at `fromAddress`. Null where the mail asks for nothing else. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  /** A message may carry several reports (XARF, ARF): 0, 1, 2 … within it. */
  @Column('smallint', { default: 0 })
  part: number;

  /** Encryption and signatures; null where there are none. */
  @Column('jsonb', { nullable: true })
  security: MailSecurity | null;

  /** SPF, DKIM, DMARC, ARC; null where it came by another way than mail. */
  @Column('jsonb', { nullable: true })
  authentication: MailAuthentication | null;

  /** Mails that it passes on: often the real evidence. */
  @Column('jsonb', { default: [] })
  originals: OriginalMail[];

  /** Child protection: from then on its content is shown to a named role only. */
  @Column('timestamptz', { name: 'sealed_at', nullable: true })
  sealedAt: Date | null;

  /** Null where a rule sealed it. */
  @Column('uuid', { name: 'sealed_by', nullable: true })
  sealedBy: string | null;

  /** A partner took back what he had told: its words are not here any more. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** Slow hash of the code that opens the status page; null where none was given out. */
  @Column('bytea', { name: 'access_code_hash', nullable: true })
  @Index('ix_report_access_code_hash')
  accessCodeHash: Buffer | null;

  /** When observables, suggestions and the search vector were made; null = not yet. */
  @Column('timestamptz', { name: 'examined_at', nullable: true })
  examinedAt: Date | null;

  @Column('tsvector', { nullable: true, select: false })
  search: string | null;

  /** `search` with the words of the conversation about it; null without one. Searched only for those who may read that. */
  @Column('tsvector', { nullable: true, select: false })
  said: string | null;

  /** When a person of ours last wrote to the reporter, until he answers. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  @Column('text', { default: 'received' })
  state: ReportState;

  @Column('text', { name: 'public_state', default: 'received' })
  publicState: PublicState;

  @Column('text', { name: 'rejected_reason', nullable: true })
  rejectedReason: RejectReason | null;

  @Column('text', { name: 'rejected_note', nullable: true })
  rejectedNote: string | null;

  @Column('uuid', { name: 'duplicate_of', nullable: true })
  @ForeignKey('Report', { name: 'fk_report_duplicate_of' })
  duplicateOf: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_report_assignee_id' })
  assigneeId: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_report_team_id' })
  teamId: string | null;

  @Column('timestamptz', { name: 'snoozed_until', nullable: true })
  snoozedUntil: Date | null;

  /** 0 emergency … 5 baseline: the queue's first sort key. */
  @Column('smallint', { default: 5 })
  priority: number;

  /** When triage is due: the queue's second sort key. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
