import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that one partner may fetch from us by its hash; written with the release that names it. */
@Entity({ schema: 'sharing', name: 'released_file' })
@Index('uq_released_file', ['partnerId', 'sha256', 'caseOwner', 'caseId'], { unique: true })
export class ReleasedFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_released_file' })
  id: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_released_file_partner_id' })
  partnerId: string;

  /** Lower-case hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('text', { name: 'case_owner' })
  caseOwner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt: Date;

  /** From then on it is not handed out. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { name: 'fetched_at', nullable: true })
  fetchedAt: Date | null;
}
