import { type BounceReason } from '@tocsin/mail';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * An address that mail of ours did not reach, whatever the thread, so that the next writer knows before he writes. It is
 * a warning and no ban: mail servers err, and a full mailbox is emptied.
 */
@Entity({ schema: 'correspondence', name: 'unreachable_address' })
export class UnreachableAddress {
  /** Lower case. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_unreachable_address' })
  address: string;

  @Column('timestamptz', { name: 'bounced_at' })
  bouncedAt: Date;

  @Column('text')
  reason: BounceReason;

  /** There is nobody at the address, and waiting will not change that. */
  @Column('boolean')
  hard: boolean;

  /** RFC 3463, where the server said one. */
  @Column('text', { nullable: true })
  status: string | null;

  /** The message of ours that did not arrive. */
  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_unreachable_address_message_id' })
  messageId: string | null;
}
