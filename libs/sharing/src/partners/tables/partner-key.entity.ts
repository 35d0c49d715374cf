import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ComparisonWay, type PartnerKeySource } from '../partners.vocabulary.js';

/** A key that a partner signs with (Ed25519); several may be valid at a time. */
@Entity({ schema: 'sharing', name: 'partner_key' })
@Index('uq_partner_key_kid', ['partnerId', 'kid'], { unique: true })
export class PartnerKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner_key' })
  id: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_partner_key_partner_id' })
  partnerId: string;

  @Column('text')
  kid: string;

  /** Public: `{kty: 'OKP', crv: 'Ed25519', x}`. */
  @Column('jsonb')
  jwk: object;

  /** RFC 7638 thumbprint (SHA-256), lower-case hexadecimal. */
  @Column('text')
  fingerprint: string;

  @Column('timestamptz', { name: 'not_before' })
  notBefore: Date;

  @Column('timestamptz', { name: 'not_after' })
  notAfter: Date;

  @Column('text')
  source: PartnerKeySource;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  /** Null: announced under a key that was known, and nobody compared it. */
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column('text', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column('text', { name: 'verified_how', nullable: true })
  verifiedHow: ComparisonWay | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason: string | null;
}
