import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One mail to one colleague: at most one a person and period, sent again with the same Message-ID if need be. */
@Entity({ schema: 'notifications', name: 'digest' })
@Index('uq_digest_person_id_period', ['personId', 'period'], { unique: true })
export class Digest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_digest' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_digest_person_id' })
  personId: string;

  /** `hour 2026-11-22T08`, `day 2026-11-22`, `week 2026-11-16`, or `now <id>`; in the site's time zone. */
  @Column('text')
  period: string;

  @Column('text', { name: 'message_id' })
  messageId: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
