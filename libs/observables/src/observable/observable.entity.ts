import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One value, stored once however often it is seen. */
@Entity({ schema: 'observables', name: 'observable' })
@Index('uq_observable_type_value', ['type', 'value'], { unique: true })
@Index('ix_observable_type_id', ['type', 'id'])
@Index('ix_observable_value_trgm', { synchronize: false })
export class Observable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_observable' })
  id: string;

  @Column('text')
  type: string;

  @Column('text')
  value: string;

  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt: Date;

  /** To the hour: a value in every report must not be a row that every worker waits for. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  /** Does not count as a likeness between reports: private addresses, and what people marked as noise. */
  @Column('boolean', { default: false })
  ignored: boolean;

  /** What a person holds of it: `malicious`, `benign`; the record keeps who, when and why. */
  @Column('text', { nullable: true })
  verdict: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
