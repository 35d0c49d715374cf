import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A view that a person has made a tab, and which of his tabs it is. */
@Entity({ schema: 'desk', name: 'view_pin' })
export class ViewPin {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_view_pin' })
  @ForeignKey('Person', { name: 'fk_view_pin_person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'view_id', primaryKeyConstraintName: 'pk_view_pin' })
  @Index('ix_view_pin_view_id')
  @ForeignKey('SavedView', { name: 'fk_view_pin_view_id', onDelete: 'CASCADE' })
  viewId: string;

  @Column('integer')
  position: number;
}
