import { type Locale } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What stands below `-- ` of a person's answer: of his team, or of the site. */
@Entity({ schema: 'correspondence', name: 'signature' })
@Index('uq_signature_team_id_locale', { synchronize: false })
export class Signature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signature' })
  id: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_signature_team_id' })
  teamId: string | null;

  @Column('text')
  locale: Locale;

  @Column('text')
  text: string;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
