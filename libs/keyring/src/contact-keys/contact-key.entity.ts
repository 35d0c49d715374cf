import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  type ContactKeyState,
  type KeyKind,
  type KeySource,
  type VerificationWay,
} from '../keys.vocabulary.js';

/** A public key or certificate of somebody else, with what a person here made of it. */
@Entity({ schema: 'keyring', name: 'contact_key' })
@Index('uq_contact_key_kind_fingerprint', ['kind', 'fingerprint'], { unique: true })
@Index('ix_contact_key_addresses', { synchronize: false })
@Index('ix_contact_key_key_ids', { synchronize: false })
@Index('ix_contact_key_state', ['state', 'id'])
export class ContactKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contact_key' })
  id: string;

  @Column('text')
  kind: KeyKind;

  /** Hexadecimal, upper case; of a certificate its SHA-256. */
  @Column('text')
  fingerprint: string;

  @Column('text', { name: 'key_ids', array: true })
  keyIds: string[];

  /** What the key says of its owner: nobody checked it. */
  @Column('text', { name: 'user_ids', array: true })
  userIds: string[];

  /** Lower case. */
  @Column('text', { array: true })
  addresses: string[];

  @Column('text')
  algorithm: string;

  @Column('text', { name: 'public_key' })
  publicKey: string;

  @Column('timestamptz', { name: 'created_at', nullable: true })
  createdAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('text')
  source: KeySource;

  /** `R-2026-004812`, the address that was looked up, or nothing. */
  @Column('text', { name: 'source_ref', nullable: true })
  sourceRef: string | null;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt: Date;

  @Column('text')
  state: ContactKeyState;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName: string | null;

  @Column('text', { name: 'verified_how', nullable: true })
  verifiedHow: VerificationWay | null;

  /** Why it was rejected or revoked, or what was seen when it was verified. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
