import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way by which mail comes in, as the process that stands there last saw it. */
@Entity({ schema: 'intake', name: 'door' })
export class Door {
  /** `smtp`, `lmtp`, or `user@host/mailbox` of a polled mailbox, as in `inbound_message.mailbox`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_door' })
  name: string;

  @Column('text')
  kind: 'smtp' | 'lmtp' | 'imap';

  @Column('text')
  state: 'open' | 'failing' | 'closed';

  /** Since when it is in this state. */
  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { name: 'last_poll_at', nullable: true })
  lastPollAt: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'last_error_at', nullable: true })
  lastErrorAt: Date | null;

  /** A door that says nothing for minutes belongs to a process that is gone. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
