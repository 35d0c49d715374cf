import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type BulkOrder } from './bulk-order.js';

/** One word to all reporters of an incident; its id is made by the client, so that sending twice is sending once. */
@Entity({ schema: 'correspondence', name: 'bulk_reply' })
export class BulkReply {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bulk_reply' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_bulk_reply_incident_id' })
  @Index('ix_bulk_reply_incident_id')
  incidentId: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** What was ordered, as it was ordered. */
  @Column('jsonb')
  order: BulkOrder;

  /** SHA-256 of the order and its recipients: the same id with another content is refused. */
  @Column('text')
  fingerprint: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Until then all of it can be taken back. */
  @Column('timestamptz', { name: 'send_at' })
  sendAt: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}

/** One reporter of it. A message is written in the transaction that turns `waiting` into `written`: once, or not yet. */
@Entity({ schema: 'correspondence', name: 'bulk_reply_item' })
@Index('ix_bulk_reply_item_waiting', { synchronize: false })
export class BulkReplyItem {
  @PrimaryColumn('uuid', { name: 'bulk_id', primaryKeyConstraintName: 'pk_bulk_reply_item' })
  @ForeignKey('BulkReply', { name: 'fk_bulk_reply_item_bulk_id' })
  bulkId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_bulk_reply_item' })
  position: number;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('Report', { name: 'fk_bulk_reply_item_report_id' })
  reportId: string;

  /** The newest message of the thread that the writer had seen. */
  @Column('uuid', { name: 'seen_message_id', nullable: true })
  seenMessageId: string | null;

  /** In which language he agreed to write to this reporter; `text` for his own words. */
  @Column('text')
  wording: string;

  @Column('text', { default: 'waiting' })
  state: BulkItemState;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_bulk_reply_item_message_id' })
  messageId: string | null;
}

export const BULK_ITEM_STATES = ['waiting', 'written', 'refused', 'cancelled'] as const;
export type BulkItemState = (typeof BULK_ITEM_STATES)[number];
