import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Problem } from './report.vocabulary.js';

/** A file that came with a report; its bytes are a blob, stored once however often they come. */
@Entity({ schema: 'intake', name: 'attachment' })
@Index('ix_attachment_report_id', ['reportId', 'position'])
@Index('ix_attachment_sha256', ['sha256'])
export class Attachment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('Report', { name: 'fk_attachment_report_id' })
  reportId: string;

  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  size: number;

  @Column('text')
  @ForeignKey('Blob', { name: 'fk_attachment_sha256' })
  sha256: string;

  @Column('boolean', { default: false })
  inline: boolean;

  /** `winmail.dat`, `uuencode` or the name of the attachment that it was taken out of. */
  @Column('text', { name: 'unpacked_from', nullable: true })
  unpackedFrom: string | null;

  @Column('jsonb', { default: [] })
  problems: Problem[];
}
