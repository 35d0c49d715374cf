import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type KeyKind, type TeamKeyState } from '../keys.vocabulary.js';
import { TEAM_KEY_VIEW, type TeamKeyView } from './team-key.view.js';

/** What is stored of a new key; `secretKey` is ciphertext already. */
export interface NewTeamKey {
  id: string;
  kind: KeyKind;
  fingerprint: string;
  keyIds: string[];
  userIds: string[];
  addresses: string[];
  algorithm: string;
  publicKey: string;
  secretKey: Buffer;
  state: TeamKeyState;
  origin: 'generated' | 'imported';
  createdAt: Date;
  expiresAt: Date | null;
  addedAt: Date;
  addedBy: string;
}

/** A key with its encrypted private part. */
export interface SealedTeamKey {
  id: string;
  kind: KeyKind;
  fingerprint: string;
  publicKey: string;
  secretKey: Buffer | null;
  state: TeamKeyState;
  version: number;
}

const SEALED = `id, kind, fingerprint, public_key AS "publicKey", secret_key AS "secretKey", state, version`;

@Injectable()
export class TeamKeyRepository {
  async insert(tx: Transaction, key: NewTeamKey): Promise<void> {
    await tx.query(
      `INSERT INTO keyring.team_key (id, kind, fingerprint, key_ids, user_ids, addresses, algorithm, public_key, secret_key,
         state, origin, created_at, expires_at, added_at, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        key.id,
        key.kind,
        key.fingerprint,
        key.keyIds,
        key.userIds,
        key.addresses,
        key.algorithm,
        key.publicKey,
        key.secretKey,
        key.state,
        key.origin,
        key.createdAt,
        key.expiresAt,
        key.addedAt,
        key.addedBy,
      ],
    );
  }

  /** One change of the keyring's own keys at a time: which of them is the active one is decided by one. */
  async lockAll(tx: Transaction): Promise<void> {
    await tx.query(`LOCK TABLE keyring.team_key IN SHARE ROW EXCLUSIVE MODE`);
  }

  async find(tx: Transaction, id: string): Promise<TeamKeyView | null> {
    const [key] = await tx.query<TeamKeyView>(
      `SELECT ${TEAM_KEY_VIEW} FROM keyring.team_key k WHERE k.id = $1`,
      [id],
    );
    return key ?? null;
  }

  async idOf(tx: Transaction, kind: KeyKind, fingerprint: string): Promise<string | null> {
    const [key] = await tx.query<{ id: string }>(
      `SELECT id FROM keyring.team_key WHERE kind = $1 AND fingerprint = $2`,
      [kind, fingerprint],
    );
    return key?.id ?? null;
  }

  async activeOf(tx: Transaction, kind: KeyKind): Promise<TeamKeyView | null> {
    const [key] = await tx.query<TeamKeyView>(
      `SELECT ${TEAM_KEY_VIEW} FROM keyring.team_key k WHERE k.kind = $1 AND k.state = 'active'`,
      [kind],
    );
    return key ?? null;
  }

  /** @param end when and why it stopped being the one in use; null where it comes into use (again) */
  async setState(
    tx: Transaction,
    id: string,
    state: TeamKeyState,
    end: { at: Date; reason: string | null } | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE keyring.team_key SET state = $2, ended_at = $3, end_reason = $4, version = version + 1 WHERE id = $1`,
      [id, state, end?.at ?? null, end?.reason ?? null],
    );
  }

  sealed(tx: Transaction, lock = false): Promise<SealedTeamKey[]> {
    return tx.query<SealedTeamKey>(
      `SELECT ${SEALED} FROM keyring.team_key ORDER BY added_at, id ${lock ? 'FOR UPDATE' : ''}`,
    );
  }

  async setSecret(tx: Transaction, id: string, secretKey: Buffer | null): Promise<void> {
    await tx.query(`UPDATE keyring.team_key SET secret_key = $2, version = version + 1 WHERE id = $1`, [
      id,
      secretKey,
    ]);
  }
}
