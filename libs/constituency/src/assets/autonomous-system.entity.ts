import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An AS number that an organisation runs. */
@Entity({ schema: 'constituency', name: 'autonomous_system' })
@Index('ix_autonomous_system_organisation_id', ['organisationId'])
export class AutonomousSystem {
  /** 1 to 2^32 − 1; PostgreSQL's bigint comes as text. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_autonomous_system' })
  asn: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'pk_autonomous_system' })
  @ForeignKey('Organisation', { name: 'fk_autonomous_system_organisation_id' })
  organisationId: string;

  /** Where it is known from: the name of an import; null: entered by hand. */
  @Column('text', { nullable: true })
  source: string | null;

  /** From then on it is nobody's any more; null: until somebody says so. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;
}
