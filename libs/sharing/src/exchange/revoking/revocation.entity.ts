import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type RevocationKind, type RevocationState } from '../shares/share.vocabulary.js';

/** What one partner was asked to take back, and how it stands with him. */
@Entity({ schema: 'sharing', name: 'revocation' })
@Index('ix_revocation_share_id', ['shareId', 'askedAt'])
@Index('uq_revocation_jti', ['jti'], { unique: true })
export class Revocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_revocation' })
  id: string;

  @Column('uuid', { name: 'share_id' })
  @ForeignKey('Share', { name: 'fk_revocation_share_id' })
  shareId: string;

  @Column('text')
  kind: RevocationKind;

  /** Told to the partner. */
  @Column('text')
  reason: string;

  /** Inclusive. */
  @Column('integer', { name: 'from_revision' })
  fromRevision: number;

  @Column('integer', { name: 'to_revision' })
  toRevision: number;

  @Column('integer', { name: 'corrected_by', nullable: true })
  correctedBy: number | null;

  /** Of our message, which his answers name. */
  @Column('text')
  jti: string;

  @Column('text', { name: 'asked_by_name' })
  askedByName: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** As he states it; null: no answer yet. */
  @Column('text', { nullable: true })
  state: RevocationState | null;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('timestamptz', { name: 'state_at', nullable: true })
  stateAt: Date | null;
}
