import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Versions of objects that a feed has brought: each is taken once. */
@Entity({ schema: 'sharing', name: 'taxii_seen' })
export class TaxiiSeen {
  @PrimaryColumn('uuid', { name: 'feed_id', primaryKeyConstraintName: 'pk_taxii_seen' })
  @ForeignKey('TaxiiFeed', { name: 'fk_taxii_seen_feed_id' })
  feedId: string;

  @PrimaryColumn('text', { name: 'object_id', primaryKeyConstraintName: 'pk_taxii_seen' })
  objectId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_taxii_seen' })
  version: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
