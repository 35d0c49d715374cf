import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type KeyKind, type TeamKeyState } from '../keys.vocabulary.js';

/** A key of the team. The private part is ciphertext under the keyring's secret (`SecretBox`). */
@Entity({ schema: 'keyring', name: 'team_key' })
@Index('uq_team_key_kind_fingerprint', ['kind', 'fingerprint'], { unique: true })
@Index('uq_team_key_active', { synchronize: false })
export class TeamKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_team_key' })
  id: string;

  @Column('text')
  kind: KeyKind;

  /** Hexadecimal, upper case; of a certificate its SHA-256. */
  @Column('text')
  fingerprint: string;

  /** As messages name it: OpenPGP key ids of all parts, or issuer and serial. */
  @Column('text', { name: 'key_ids', array: true })
  keyIds: string[];

  /** As the key writes them: `National CIRT <cirt@cirt.example>`. */
  @Column('text', { name: 'user_ids', array: true })
  userIds: string[];

  /** Lower case. */
  @Column('text', { array: true })
  addresses: string[];

  @Column('text')
  algorithm: string;

  /** Armored, or PEM with the chain. */
  @Column('text', { name: 'public_key' })
  publicKey: string;

  /** Null once it was discarded because no secret opened it. */
  @Column('bytea', { name: 'secret_key', nullable: true })
  secretKey: Buffer | null;

  @Column('text')
  state: TeamKeyState;

  @Column('text')
  origin: 'generated' | 'imported';

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  @Column('text', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
