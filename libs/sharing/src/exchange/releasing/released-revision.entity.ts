import { type RidAttachment } from '@tocsin/formats';
import { type TlpLabel } from '@tocsin/config';
import { type Removal } from '@tocsin/release';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Answer } from '../shares/share.vocabulary.js';

/** A revision as it went to one partner: the exact bytes, who let them go, and what he said. */
@Entity({ schema: 'sharing', name: 'released_revision' })
@Index('uq_released_revision_share_id_revision', { synchronize: false })
@Index('ix_released_revision_share_id', ['shareId', 'revision'])
export class ReleasedRevision {
  /** The line of the ledger that let it out; the signed messages name it too. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_released_revision' })
  id: string;

  @Column('uuid', { name: 'share_id' })
  @ForeignKey('Share', { name: 'fk_released_revision_share_id' })
  shareId: string;

  @Column('integer')
  revision: number;

  /** The one that he was sent before; null: his first. */
  @Column('integer', { nullable: true })
  supersedes: number | null;

  /** Names the blob: the RFC 8785 form of the document. The message carries the same digest in base64url. */
  @Column('text', { name: 'content_sha256' })
  @ForeignKey('Blob', { name: 'fk_released_revision_content_sha256' })
  contentSha256: string;

  /** Of what it says, without its number and time. */
  @Column('text')
  fingerprint: string;

  /** What stayed here, with why; JSON pointers into the case as we hold it. */
  @Column('jsonb', { default: [] })
  removed: Removal[];

  @Column('text')
  tlp: TlpLabel;

  @Column('smallint', { name: 'hops_left' })
  hopsLeft: number;

  @Column('jsonb', { default: [] })
  attachments: Omit<RidAttachment, 'jwe'>[];

  /** Addresses of those whom RED was encrypted to. */
  @Column('text', { array: true, default: '{}' })
  recipients: string[];

  @Column('integer', { name: 'agreement_version' })
  agreementVersion: number;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy: string | null;

  @Column('text', { name: 'released_by_name' })
  releasedByName: string;

  /** The second person, where one was needed. */
  @Column('text', { name: 'approved_by_name', nullable: true })
  approvedByName: string | null;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt: Date;

  @Column('text', { nullable: true })
  answer: Answer | null;

  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** Base64url, as the partner says that he holds it. */
  @Column('text', { name: 'answer_sha256', nullable: true })
  answerSha256: string | null;

  /** Taken back within the ten seconds: it never left. */
  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
