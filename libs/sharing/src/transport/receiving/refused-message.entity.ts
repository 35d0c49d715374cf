import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type RefusalReason, type SetError } from '../envelope/set-refused.js';

/** What was not taken, kept for a look: the same bytes once, so many a partner and day, beyond that counted only. */
@Entity({ schema: 'sharing', name: 'refused_message' })
@Index('uq_refused_message', { synchronize: false })
@Index('ix_refused_message_last_at', ['lastAt'])
export class RefusedMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_refused_message' })
  id: string;

  /** Null: from nobody that we know. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  /** Of the certificate that it came with. */
  @Column('text', { name: 'certificate_sha256', nullable: true })
  certificateSha256: string | null;

  @Column('date')
  day: string;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  @Column('text')
  err: SetError;

  @Column('text')
  reason: RefusalReason;

  /** What the sender was told. */
  @Column('text')
  description: string;

  /** Of the bytes; '' in the row that counts what was not kept. */
  @Column('text')
  sha256: string;

  @Column('integer')
  size: number;

  /** As it came, where it is not too large and the day's number was not reached. */
  @Column('bytea', { nullable: true })
  raw: Buffer | null;

  @Column('integer', { default: 1 })
  times: number;
}
