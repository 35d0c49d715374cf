import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

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
}
