import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type AlarmKind } from '../transport.vocabulary.js';

/** Something about messages of partners that a person has to look at, until one says that he did. */
@Entity({ schema: 'sharing', name: 'alarm' })
@Index('ix_alarm_open', { synchronize: false })
export class Alarm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alarm' })
  id: string;

  @Column('text')
  kind: AlarmKind;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  /** What it is about: a `jti`, a hash, a `kid`. The same alarm is counted while nobody has looked. */
  @Column('text')
  about: string;

  @Column('jsonb', { default: {} })
  facts: Record<string, string | number | null>;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  @Column('integer', { default: 1 })
  times: number;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column('text', { name: 'seen_by', nullable: true })
  seenBy: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
