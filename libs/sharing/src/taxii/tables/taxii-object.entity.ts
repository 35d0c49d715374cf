import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A version of an object as it was released: its content never changes. */
@Entity({ schema: 'sharing', name: 'taxii_object' })
@Index('uq_taxii_object_version', ['collectionId', 'objectId', 'version'], { unique: true })
@Index('ix_taxii_object_latest', ['collectionId', 'addedAt'], { where: 'is_latest AND withdrawn_at IS NULL' })
@Index('ix_taxii_object_type', ['collectionId', 'objectType', 'addedAt'], { where: 'withdrawn_at IS NULL' })
export class TaxiiObject {
  @PrimaryColumn('uuid', { name: 'collection_id', primaryKeyConstraintName: 'pk_taxii_object' })
  @ForeignKey('TaxiiCollection', { name: 'fk_taxii_object_collection_id' })
  collectionId: string;

  @PrimaryColumn('timestamptz', { name: 'added_at', primaryKeyConstraintName: 'pk_taxii_object' })
  addedAt: Date;

  @Column('text', { name: 'object_id' })
  objectId: string;

  @Column('text', { name: 'object_type' })
  objectType: string;

  @Column('text', { name: 'spec_version' })
  specVersion: string;

  @Column('timestamptz')
  version: Date;

  @Column('boolean', { name: 'is_first' })
  isFirst: boolean;

  @Column('boolean', { name: 'is_latest' })
  isLatest: boolean;

  @Column('uuid', { name: 'release_id' })
  releaseId: string;

  @Column('text')
  content: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
