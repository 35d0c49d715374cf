import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Right } from '../access/rights.js';

/** A machine's key. Only its digest is stored; `prefix` is what people recognise it by. */
@Entity({ schema: 'identity', name: 'api_key' })
export class ApiKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_api_key' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  prefix: string;

  /** SHA-256 of the whole key: it is long and random, so a slow hash would add nothing but time to each request. */
  @Column('bytea')
  @Index('uq_api_key_digest', { unique: true })
  digest: Buffer;

  @Column('text', { array: true })
  scopes: Right[];

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Person', { name: 'fk_api_key_created_by' })
  createdBy: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
