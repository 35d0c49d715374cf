import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type HandoverItem } from './handover.view.js';

/** What one shift tells the next. Written once; what is to be added is said in another. */
@Entity({ schema: 'desk', name: 'handover' })
@Index('ix_handover_written_at', ['writtenAt', 'id'])
export class Handover {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_handover' })
  id: string;

  /** Null: for everybody. */
  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_handover_team_id' })
  teamId: string | null;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey('Person', { name: 'fk_handover_author_id' })
  authorId: string;

  @Column('text')
  text: string;

  /** By id, never by reference: each reader is shown those that he may see. */
  @Column('jsonb')
  items: HandoverItem[];

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

/** Who has read it and said so. */
@Entity({ schema: 'desk', name: 'handover_read' })
export class HandoverRead {
  @PrimaryColumn('uuid', { name: 'handover_id', primaryKeyConstraintName: 'pk_handover_read' })
  @ForeignKey('Handover', { name: 'fk_handover_read_handover_id' })
  handoverId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_handover_read' })
  @ForeignKey('Person', { name: 'fk_handover_read_person_id' })
  personId: string;

  @Column('timestamptz', { name: 'acknowledged_at' })
  acknowledgedAt: Date;
}
