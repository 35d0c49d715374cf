import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mail as it reached a door of ours. It exists from before the 250 on; what became of it is written at filing. */
@Entity({ schema: 'intake', name: 'inbound_message' })
@Index('ix_inbound_message_unfiled', { synchronize: false })
@Index('ix_inbound_message_mailbox', ['mailbox', 'receivedAt'])
@Index('ix_inbound_message_received_at', ['receivedAt'])
@Index('ix_inbound_message_message_id', { synchronize: false })
export class InboundMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_inbound_message' })
  id: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text')
  source: string;

  @Column('text', { name: 'raw_sha256' })
  @ForeignKey('Blob', { name: 'fk_inbound_message_raw_sha256' })
  rawSha256: string;

  @Column('integer', { name: 'raw_size' })
  rawSize: number;

  /** Empty for the null sender `<>`; null where the door knows no envelope (IMAP, API). */
  @Column('text', { name: 'envelope_from', nullable: true })
  envelopeFrom: string | null;

  @Column('text', { name: 'envelope_to', array: true, default: [] })
  envelopeTo: string[];

  @Column('text', { name: 'remote_address', nullable: true })
  remoteAddress: string | null;

  /** What the client called itself; SPF of a null sender is asked of it. */
  @Column('text', { nullable: true })
  helo: string | null;

  /** By which of our addresses or polled mailboxes it came. */
  @Column('text', { nullable: true })
  mailbox: string | null;

  /** Where a polled mailbox keeps it (`imap:…/uidvalidity/uid`): fetched twice, stored once. */
  @Column('text', { name: 'source_key', nullable: true })
  @Index('uq_inbound_message_source_key', { unique: true })
  sourceKey: string | null;

  @Column('timestamptz', { name: 'filed_at', nullable: true })
  filedAt: Date | null;

  @Column('text', { name: 'filed_as', nullable: true })
  filedAs: string | null;

  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_inbound_message_report_id' })
  @Index('ix_inbound_message_report_id')
  reportId: string | null;

  /** The message of a thread that it became (`correspondence`, downstream: no key). */
  @Column('uuid', { name: 'message_id', nullable: true })
  messageId: string | null;
}
