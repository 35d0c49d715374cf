import { type TlpLabel } from '@tocsin/config';
import { type RidAttachment, type SharedCase } from '@tocsin/formats';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type RevisionState } from './foreign-case.vocabulary.js';

/** A revision of a case that another leads, with the exact bytes that were signed, until they are purged. */
@Entity({ schema: 'sharing', name: 'foreign_revision' })
@Index('uq_foreign_revision_foreign_case_id_revision', ['foreignCaseId', 'revision'], { unique: true })
export class ForeignRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_foreign_revision' })
  id: string;

  @Column('uuid', { name: 'foreign_case_id' })
  @ForeignKey('ForeignCase', { name: 'fk_foreign_revision_foreign_case_id' })
  foreignCaseId: string;

  @Column('integer')
  revision: number;

  /** Issuer who brought it: its leader, or whoever passed it on. */
  @Column('text')
  via: string;

  /** Issuers whose systems it went through, its leader's first. */
  @Column('text', { array: true, default: '{}' })
  hops: string[];

  /** How many more CIRTs it may go through. */
  @Column('smallint', { name: 'hops_left', default: 0 })
  hopsLeft: number;

  @Column('integer', { nullable: true })
  supersedes: number | null;

  @Column('text', { default: 'shown' })
  state: RevisionState;

  /** The message that brought it, and the key that signed it. */
  @Column('text')
  jti: string;

  @Column('text')
  kid: string;

  @Column('text')
  tlp: TlpLabel;

  /** Base64url, over the RFC 8785 form of the document: kept for good, it proves what was held (rule 9). */
  @Column('text', { name: 'content_sha256' })
  contentSha256: string;

  /** That form, or a compact JWE where it is for named persons; null once purged. */
  @Column('bytea', { nullable: true, select: false })
  content: Buffer | null;

  @Column('boolean', { default: false })
  encrypted: boolean;

  /** What we read in it; null: encrypted, unreadable or purged. */
  @Column('jsonb', { nullable: true })
  document: SharedCase | null;

  /** Why it could not be read: path and reason. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('jsonb', { default: [] })
  warnings: string[];

  /** JSON pointers of what was left out for us. */
  @Column('jsonb', { default: [] })
  redacted: string[];

  /** Named persons that it is for (RED). */
  @Column('text', { array: true, default: '{}' })
  recipients: string[];

  @Column('jsonb', { default: [] })
  attachments: Omit<RidAttachment, 'jwe'>[];

  /** When its sender signed it. */
  @Column('timestamptz', { name: 'signed_at' })
  signedAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'purged_at', nullable: true })
  purgedAt: Date | null;
}
