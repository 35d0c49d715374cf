import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that is wrong with mail, from when it was first seen until it was gone. */
@Entity({ schema: 'correspondence', name: 'mail_alarm' })
@Index('uq_mail_alarm_open', { synchronize: false })
export class MailAlarm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mail_alarm' })
  id: string;

  @Column('text')
  kind: string;

  /** Which door, mailbox or queue; empty where there is only one. */
  @Column('text')
  place: string;

  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt: Date | null;
}
