import { type Locale } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type TemplateName } from './template.js';

/** What a site made of one template in one language. Without a row, the delivered text holds. */
@Entity({ schema: 'correspondence', name: 'template_text' })
@Index('uq_template_text_name_locale', ['name', 'locale'], { unique: true })
export class TemplateText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_template_text' })
  id: string;

  @Column('text')
  name: TemplateName;

  @Column('text')
  locale: Locale;

  /** Null: back to the delivered one. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** One version of it, kept for good: what our mail said on a day can be told years later. */
@Entity({ schema: 'correspondence', name: 'template_version' })
export class TemplateVersion {
  @PrimaryColumn('uuid', { name: 'template_id', primaryKeyConstraintName: 'pk_template_version' })
  @ForeignKey('TemplateText', { name: 'fk_template_version_template_id' })
  templateId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_template_version' })
  version: number;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { name: 'author_kind' })
  authorKind: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('timestamptz')
  at: Date;
}
