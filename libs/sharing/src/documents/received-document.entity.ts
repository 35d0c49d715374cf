import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document that a feed or a MISP brought, as it came; intake makes reports of it. */
@Entity({ schema: 'sharing', name: 'received_document' })
@Index('ix_received_document_source_id', ['sourceId', 'receivedAt'])
export class ReceivedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_received_document' })
  id: string;

  @Column('text', { name: 'source_kind' })
  sourceKind: string;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('text', { name: 'source_title' })
  sourceTitle: string;

  @Column('text')
  owner: string;

  @Column('text')
  tlp: string;

  @Column('text')
  format: string;

  @Column('bytea')
  content: Buffer;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
