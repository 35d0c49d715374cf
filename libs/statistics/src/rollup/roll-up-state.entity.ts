import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the roll-ups have come: one row. */
@Entity({ schema: 'statistics', name: 'roll_up_state' })
export class RollUpState {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'pk_roll_up_state', default: true })
  id: boolean;

  /** Everything that the record says up to this line has been counted. */
  @Column('bigint', { name: 'audit_entry' })
  auditEntry: string;

  /** The cut-off of every figure. */
  @Column('timestamptz', { name: 'rolled_at' })
  rolledAt: Date;

  /** Days are days there; where the site's time zone changes, all is rolled anew. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;
}
