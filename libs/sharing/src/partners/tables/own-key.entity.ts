import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';

/** A key of ours towards partners. The private part is ciphertext under the keyring's secret (`SecretBox`). */
@Entity({ schema: 'sharing', name: 'own_key' })
@Index('uq_own_key_kid', ['kid'], { unique: true })
export class OwnKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_own_key' })
  id: string;

  @Column('text')
  purpose: OwnKeyPurpose;

  @Column('text')
  kid: string;

  /** The public part. */
  @Column('jsonb')
  jwk: object;

  /** A private JWK, sealed; null once it was discarded because no secret opened it. */
  @Column('bytea', { name: 'secret_key', nullable: true })
  secretKey: Buffer | null;

  /** From then on it signs; partners are told before. */
  @Column('timestamptz', { name: 'active_from' })
  activeFrom: Date;

  @Column('timestamptz', { name: 'not_before' })
  notBefore: Date;

  @Column('timestamptz', { name: 'not_after' })
  notAfter: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
