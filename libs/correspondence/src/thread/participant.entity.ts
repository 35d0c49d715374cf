import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An address that belongs to a thread: from here a subject tag is believed. */
@Entity({ schema: 'correspondence', name: 'participant' })
@Index('ix_participant_bounced', { synchronize: false })
export class Participant {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'pk_participant' })
  @ForeignKey('Thread', { name: 'fk_participant_thread_id' })
  threadId: string;

  /** Lower case. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_participant' })
  address: string;

  /** When a mail server last said that it takes nothing for this address. */
  @Column('timestamptz', { name: 'bounced_at', nullable: true })
  bouncedAt: Date | null;
}
