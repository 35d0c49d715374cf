import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whose API key it is: the partner that it reads for. */
@Entity({ schema: 'sharing', name: 'taxii_client' })
@Index('ix_taxii_client_partner_id', ['partnerId'])
export class TaxiiClient {
  @PrimaryColumn('uuid', { name: 'api_key_id', primaryKeyConstraintName: 'pk_taxii_client' })
  @ForeignKey('ApiKey', { name: 'fk_taxii_client_api_key_id' })
  apiKeyId: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_taxii_client_partner_id' })
  partnerId: string;

  @Column('timestamptz', { name: 'bound_at' })
  boundAt: Date;

  @Column('text', { name: 'bound_by' })
  boundBy: string;
}
