import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { type Removal } from '../projection/removal.js';

/** A second person's look at exactly these bytes for this partner under this version of what was agreed with him. */
@Entity({ schema: 'release', name: 'approval' })
@Index('ix_approval_open', ['requestedAt', 'id'], { where: 'decision IS NULL' })
@Index('ix_approval_bytes', ['sha256', 'partnerId'])
export class Approval {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_approval' })
  id: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('text', { name: 'requested_by_name' })
  requestedByName: string;

  @Column('text')
  why: string;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text', { name: 'incident_ref' })
  incidentRef: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId: string;

  @Column('text', { name: 'partner_name' })
  partnerName: string;

  @Column('integer', { name: 'agreement_version' })
  agreementVersion: number;

  @Column('text')
  label: string;

  @Column('text')
  sha256: string;

  @Column('integer')
  size: number;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('jsonb', { default: () => `'[]'` })
  removed: Removal[];

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('text', { nullable: true })
  decision: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The release that it was used for: an approval is for one. */
  @Column('uuid', { name: 'release_id', nullable: true })
  releaseId: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
