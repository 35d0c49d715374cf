import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ViewDensity, type ViewSort, type ViewSubject } from './saved-view.view.js';

/** A question that somebody keeps: his own, or his team's. Removed ones stay, so that a removal can be taken back. */
@Entity({ schema: 'desk', name: 'saved_view' })
@Index('uq_saved_view_name', { synchronize: false })
@Index('ix_saved_view_team_id', { synchronize: false })
export class SavedView {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_view' })
  id: string;

  @Column('text')
  subject: ViewSubject;

  @Column('text')
  name: string;

  /** As the search box takes it. */
  @Column('text')
  query: string;

  @Column('text')
  sort: ViewSort;

  @Column('text', { nullable: true })
  density: ViewDensity | null;

  @Column('uuid', { name: 'owner_id' })
  @Index('ix_saved_view_owner_id')
  @ForeignKey('Person', { name: 'fk_saved_view_owner_id' })
  ownerId: string;

  /** Whose members share it; null: the owner's alone. */
  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_saved_view_team_id', onDelete: 'CASCADE' })
  teamId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  @ForeignKey('Person', { name: 'fk_saved_view_removed_by' })
  removedBy: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
