import { type TlpLabel } from '@tocsin/config';
import { type EncryptionWish } from '@tocsin/keyring';
import {
  type MailAuthentication,
  type MailProblem,
  type MailSecurity,
  type OriginalMail,
} from '@tocsin/mail';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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

/** One message of a thread, in or out. What left is kept as the exact bytes (`rawSha256`). */
@Entity({ schema: 'correspondence', name: 'message' })
@Index('uq_message_thread_id_position', ['threadId', 'position'], { unique: true })
@Index('uq_message_outgoing_message_id', { synchronize: false })
@Index('ix_message_message_id', { synchronize: false })
@Index('ix_message_outbox', { synchronize: false })
@Index('ix_message_outbox_state', { synchronize: false })
@Index('ix_message_bounced_at', { synchronize: false })
@Index('ix_message_sent_at', { synchronize: false })
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message' })
  id: string;

  @Column('uuid', { name: 'thread_id' })
  @ForeignKey('Thread', { name: 'fk_message_thread_id' })
  threadId: string;

  /** 1, 2, 3 … in the order in which the thread got them: what a writer has seen is told by it, clocks are not. */
  @Column('integer')
  position: number;

  /** The incident it was written from. */
  @Column('uuid', { name: 'incident_id', nullable: true })
  @ForeignKey('Incident', { name: 'fk_message_incident_id' })
  @Index('ix_message_incident_id')
  incidentId: string | null;

  /** The mail at the door that it was filed from. */
  @Column('uuid', { name: 'inbound_id', nullable: true })
  @ForeignKey('InboundMessage', { name: 'fk_message_inbound_id' })
  @Index('uq_message_inbound_id', { unique: true })
  inboundId: string | null;

  @Column('text')
  direction: Direction;

  @Column('text')
  channel: MessageChannel;

  @Column('text', { default: 'reporter' })
  audience: Audience;

  @Column('text', { default: 'human' })
  kind: MessageKind;

  @Column('text', { name: 'author_kind' })
  authorKind: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('text', { name: 'from_name', nullable: true })
  fromName: string | null;

  /** Lower case; null for messages by the portal. */
  @Column('text', { name: 'from_address', nullable: true })
  fromAddress: string | null;

  /** Of what came in, lower case: where an answer is wanted instead of at `fromAddress`. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  /** Of what came in: it names a message of ours, or came to the secret address, as only a recipient of ours can. */
  @Column('boolean', { default: false })
  proven: boolean;

  @Column('jsonb', { default: [] })
  recipients: Correspondent[];

  /** Of what leaves: the whole subject line, tag and label included. */
  @Column('text')
  subject: string;

  @Column('text', { name: 'body_text' })
  bodyText: string;

  /** Sanitised. */
  @Column('text', { name: 'body_html', nullable: true })
  bodyHtml: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  /** With angle brackets. */
  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('text', { name: 'in_reply_to', nullable: true })
  inReplyTo: string | null;

  @Column('text', { array: true, default: [] })
  references: string[];

  /** Same Message-ID and same hash = the same message by two routes. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  /** Encryption and signatures; null where there are none. Of ours: what it left with. */
  @Column('jsonb', { nullable: true })
  security: MailSecurity | null;

  /** SPF, DKIM, DMARC, ARC of what came by mail. */
  @Column('jsonb', { nullable: true })
  authentication: MailAuthentication | null;

  /** Mails that it passes on. */
  @Column('jsonb', { default: [] })
  originals: OriginalMail[];

  /** Structured data of bounces and other machine mail. */
  @Column('jsonb', { nullable: true })
  fields: Record<string, unknown> | null;

  @Column('jsonb', { default: [] })
  problems: MailProblem[];

  /** Written by a machine: theirs is never answered, ours says so (RFC 3834). */
  @Column('boolean', { default: false })
  automatic: boolean;

  @Column('text', { nullable: true })
  template: string | null;

  /** What stands below `-- ` of a person's answer, as it was when he wrote it. */
  @Column('text', { nullable: true })
  signature: string | null;

  /** Of what leaves: as its writer wishes. What came of it stands in `security`. */
  @Column('text', { default: 'auto' })
  encrypt: EncryptionWish;

  @Column('text')
  tlp: TlpLabel;

  @Column('boolean', { default: false })
  drill: boolean;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  state: MessageState;

  @Column('timestamptz', { name: 'send_at', nullable: true })
  sendAt: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  /** The kind of `lastError`, for which the console has words. */
  @Column('text', { nullable: true })
  failure: Failure | null;

  /** What each recipient's server said, once it was asked. */
  @Column('jsonb', { default: [] })
  deliveries: Delivery[];

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'bounced_at', nullable: true })
  bouncedAt: Date | null;

  @Column('text', { name: 'raw_sha256', nullable: true })
  @ForeignKey('Blob', { name: 'fk_message_raw_sha256' })
  rawSha256: string | null;

  /** Of what came in: when the team answered. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
