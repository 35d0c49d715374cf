import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A case as it was put into a collection. */
@Entity({ schema: 'sharing', name: 'taxii_publication' })
@Index('ix_taxii_publication_case', ['collectionId', 'caseOwner', 'caseId', 'publishedAt'])
export class TaxiiPublication {
  @PrimaryColumn('uuid', { name: 'release_id', primaryKeyConstraintName: 'pk_taxii_publication' })
  releaseId: string;

  @Column('uuid', { name: 'collection_id' })
  @ForeignKey('TaxiiCollection', { name: 'fk_taxii_publication_collection_id' })
  collectionId: string;

  @Column('text', { name: 'case_owner' })
  caseOwner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  @Column('integer')
  revision: number;

  @Column('timestamptz')
  created: Date;

  @Column('timestamptz')
  modified: Date;

  @Column('text', { name: 'projected_sha256' })
  projectedSha256: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('text', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
