import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type IncomingState } from '../transport.vocabulary.js';

/** A token that a partner brought, verified and stored before he was told 202. */
@Entity({ schema: 'sharing', name: 'incoming_message' })
@Index('uq_incoming_message_partner_id_jti', ['partnerId', 'jti'], { unique: true })
@Index('uq_incoming_message_sequence', ['sequence'], { unique: true })
@Index('ix_incoming_message_case', ['caseOwner', 'caseId', 'sequence'])
@Index('ix_incoming_message_open', { synchronize: false })
export class IncomingMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incoming_message' })
  id: string;

  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  sequence: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_incoming_message_partner_id' })
  partnerId: string;

  @Column('text')
  jti: string;

  /** Of the raw bytes, lower-case hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('integer')
  size: number;

  /** As it came; null after a purge. */
  @Column('bytea', { nullable: true })
  raw: Buffer | null;

  @Column('text')
  kid: string;

  @Column('text')
  event: string;

  @Column('text', { name: 'case_owner', nullable: true })
  caseOwner: string | null;

  @Column('text', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('integer', { name: 'case_revision', nullable: true })
  caseRevision: number | null;

  @Column('boolean')
  exercise: boolean;

  /** How it came: he pushed it, or we fetched it. */
  @Column('text')
  way: 'push' | 'poll';

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  toe: Date | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text')
  state: IncomingState;

  @Column('integer', { default: 0 })
  attempts: number;

  /** Why it was dropped, or what went wrong last. */
  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz', { name: 'processed_at', nullable: true })
  processedAt: Date | null;

  @Column('timestamptz', { name: 'purged_at', nullable: true })
  purgedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
