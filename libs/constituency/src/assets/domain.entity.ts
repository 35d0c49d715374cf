import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A domain of an organisation, in ASCII and lower case; all names under it are the organisation's too. */
@Entity({ schema: 'constituency', name: 'domain' })
@Index('ix_domain_organisation_id', ['organisationId'])
export class Domain {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_domain' })
  name: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'pk_domain' })
  @ForeignKey('Organisation', { name: 'fk_domain_organisation_id' })
  organisationId: string;

  /** Where it is known from: the name of an import; null: entered by hand. */
  @Column('text', { nullable: true })
  source: string | null;

  /** From then on it is nobody's any more; null: until somebody says so. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;
}
