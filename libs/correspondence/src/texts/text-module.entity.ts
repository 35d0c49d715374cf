import { type Locale } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Words that are written again and again, put into an answer by `::shortcut`; of a team, or of the whole site. */
@Entity({ schema: 'correspondence', name: 'text_module' })
@Index('uq_text_module_team_id_shortcut_locale', { synchronize: false })
export class TextModule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_text_module' })
  id: string;

  /** Null: everybody's. A team's own goes before it. */
  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_text_module_team_id' })
  teamId: string | null;

  @Column('text')
  shortcut: string;

  @Column('text')
  locale: Locale;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
