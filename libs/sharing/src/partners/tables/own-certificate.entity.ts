import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Our certificate for TLS towards partners, signed by itself: they pin its hash. */
@Entity({ schema: 'sharing', name: 'own_certificate' })
@Index('uq_own_certificate_sha256', ['sha256'], { unique: true })
export class OwnCertificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_own_certificate' })
  id: string;

  /** Of the DER form, lower-case hexadecimal. */
  @Column('text')
  sha256: string;

  /** PEM. */
  @Column('text')
  certificate: string;

  /** PKCS #8 as PEM, sealed. */
  @Column('bytea', { name: 'secret_key', nullable: true })
  secretKey: Buffer | null;

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
