import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A small picture of a picture, encoded anew by us; without `previewSha256` the attempt failed, and is not repeated. */
@Entity({ schema: 'intake', name: 'file_preview' })
export class FilePreview {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_file_preview' })
  @ForeignKey('Blob', { name: 'fk_file_preview_sha256' })
  sha256: string;

  @Column('text', { name: 'preview_sha256', nullable: true })
  @ForeignKey('Blob', { name: 'fk_file_preview_preview_sha256' })
  previewSha256: string | null;

  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  @Column('text', { nullable: true })
  problem: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
