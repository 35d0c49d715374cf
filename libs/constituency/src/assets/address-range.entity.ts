import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Addresses of an organisation. Ranges of two organisations may overlap: the most specific one wins. */
@Entity({ schema: 'constituency', name: 'address_range' })
@Index('uq_address_range_organisation_id_range', ['organisationId', 'range'], { unique: true })
@Index('ix_address_range_range', ['range'])
@Index('ix_address_range_overlap', { synchronize: false })
export class AddressRange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_address_range' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('Organisation', { name: 'fk_address_range_organisation_id' })
  organisationId: string;

  @Column('cidr')
  range: string;
}
