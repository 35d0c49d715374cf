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

  /** Where it is known from: the name of an import; null: entered by hand. */
  @Column('text', { nullable: true })
  source: string | null;

  /** From then on it is nobody's any more; null: until somebody says so. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;
}
