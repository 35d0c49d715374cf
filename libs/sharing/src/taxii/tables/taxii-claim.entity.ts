import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which cases an object belongs to: it stays as long as one of them stands. */
@Entity({ schema: 'sharing', name: 'taxii_claim' })
@Index('ix_taxii_claim_case', ['collectionId', 'caseOwner', 'caseId'])
export class TaxiiClaim {
  @PrimaryColumn('uuid', { name: 'collection_id', primaryKeyConstraintName: 'pk_taxii_claim' })
  @ForeignKey('TaxiiCollection', { name: 'fk_taxii_claim_collection_id' })
  collectionId: string;

  @PrimaryColumn('text', { name: 'object_id', primaryKeyConstraintName: 'pk_taxii_claim' })
  objectId: string;

  @PrimaryColumn('text', { name: 'case_owner', primaryKeyConstraintName: 'pk_taxii_claim' })
  caseOwner: string;

  @PrimaryColumn('text', { name: 'case_id', primaryKeyConstraintName: 'pk_taxii_claim' })
  caseId: string;
}
