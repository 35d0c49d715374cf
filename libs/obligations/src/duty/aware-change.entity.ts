import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When the clock was said to have started before, and why that was wrong. */
@Entity({ schema: 'obligations', name: 'aware_change' })
@Index('ix_aware_change_duty_id', ['dutyId'])
export class AwareChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_aware_change' })
  id: string;

  @Column('uuid', { name: 'duty_id' })
  @ForeignKey('Duty', { name: 'fk_aware_change_duty_id' })
  dutyId: string;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'to_at' })
  toAt: Date;

  @Column('text')
  reason: string;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  @Column('timestamptz')
  at: Date;
}
