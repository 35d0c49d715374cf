import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type OutgoingState } from '../transport.vocabulary.js';
import { type DeliveryFailure } from './delivery-outcome.js';

/** A signed token for one partner: its bytes never change, only what became of them. */
@Entity({ schema: 'sharing', name: 'outgoing_message' })
@Index('uq_outgoing_message_sequence', ['sequence'], { unique: true })
@Index('ix_outgoing_message_partner_id', ['partnerId', 'sequence'])
@Index('ix_outgoing_message_case', ['caseOwner', 'caseId', 'sequence'])
@Index('ix_outgoing_message_waiting', { synchronize: false })
@Index('ix_outgoing_message_dead', { synchronize: false })
export class OutgoingMessage {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_outgoing_message' })
  jti: string;

  /** The order in which they were written. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  sequence: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_outgoing_message_partner_id' })
  partnerId: string;

  /** A RID event's name. */
  @Column('text')
  event: string;

  @Column('text', { name: 'case_owner', nullable: true })
  caseOwner: string | null;

  @Column('text', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('integer', { name: 'case_revision', nullable: true })
  caseRevision: number | null;

  /** Of one lane only one is on its way at a time: a later revision overtakes none. */
  @Column('text')
  lane: string;

  /** What the gate recorded when it let this out. */
  @Column('uuid', { name: 'release_id', nullable: true })
  releaseId: string | null;

  @Column('boolean')
  exercise: boolean;

  /** Key that signed it. */
  @Column('text')
  kid: string;

  /** Compact JWS, as it goes over the line. */
  @Column('text')
  jws: string;

  /** Of the JWS, lower-case hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('integer')
  size: number;

  @Column('text')
  state: OutgoingState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Until then it can be taken back. */
  @Column('timestamptz', { name: 'send_at' })
  sendAt: Date;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt: Date;

  /** From when its age counts: when it was written, or when somebody asked for another try. */
  @Column('timestamptz', { name: 'tried_since' })
  triedSince: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'last_attempt_at', nullable: true })
  lastAttemptAt: Date | null;

  @Column('text', { nullable: true })
  failure: DeliveryFailure | null;

  /** RFC 8935 code that the partner answered. */
  @Column('text', { nullable: true })
  err: string | null;

  @Column('text', { nullable: true })
  detail: string | null;

  /** HTTP status of the last answer. */
  @Column('integer', { nullable: true })
  status: number | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
