import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A web report not sent yet. Found by the hash of the key in the reporter's cookie; gone after `expiresAt`. */
@Entity({ schema: 'intake', name: 'portal_draft' })
@Index('ix_portal_draft_expires_at', ['expiresAt'])
export class PortalDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portal_draft' })
  id: string;

  @Column('bytea', { name: 'key_hash' })
  @Index('uq_portal_draft_key_hash', { unique: true })
  keyHash: Buffer;

  @Column('jsonb', { default: {} })
  answers: Record<string, unknown>;

  /** Set once sent: sending again shows the same receipt instead of making a second report. */
  @Column('jsonb', { nullable: true })
  receipt: Record<string, unknown> | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

/** A file of a draft; at sending it becomes a blob and an attachment. */
@Entity({ schema: 'intake', name: 'portal_draft_file' })
@Index('ix_portal_draft_file_draft_id', ['draftId'])
export class PortalDraftFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portal_draft_file' })
  id: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey('PortalDraft', { name: 'fk_portal_draft_file_draft_id', onDelete: 'CASCADE' })
  draftId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  size: number;

  @Column('bytea')
  bytes: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
