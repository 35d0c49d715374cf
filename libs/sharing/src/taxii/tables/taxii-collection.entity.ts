import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one partner may fetch by TAXII: one collection an agreement. */
@Entity({ schema: 'sharing', name: 'taxii_collection' })
@Index('uq_taxii_collection_partner_id', ['partnerId'], { unique: true })
export class TaxiiCollection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_taxii_collection' })
  id: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_taxii_collection_partner_id' })
  partnerId: string;

  @Column('timestamptz', { name: 'last_added', nullable: true })
  lastAdded: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
