import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A domain of an organisation, in ASCII and lower case; all names under it are the organisation's too. */
@Entity({ schema: 'constituency', name: 'domain' })
@Index('ix_domain_organisation_id', ['organisationId'])
export class Domain {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_domain' })
  name: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'pk_domain' })
  @ForeignKey('Organisation', { name: 'fk_domain_organisation_id' })
  organisationId: string;
}
