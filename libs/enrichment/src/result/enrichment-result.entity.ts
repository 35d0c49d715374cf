import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The latest answer of one plug-in about one value. */
@Entity({ schema: 'enrichment', name: 'result' })
export class EnrichmentResult {
  @PrimaryColumn('uuid', { name: 'observable_id', primaryKeyConstraintName: 'pk_result' })
  @ForeignKey('Observable', { name: 'fk_result_observable_id' })
  observableId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_result' })
  plugin: string;

  /** Null: asked, and not answered yet. */
  @Column('text', { nullable: true })
  ending: string | null;

  @Column('jsonb', { default: [] })
  facts: unknown;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('integer', { name: 'took_ms', nullable: true })
  tookMs: number | null;
}
