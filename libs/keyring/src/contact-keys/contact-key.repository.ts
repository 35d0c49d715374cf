import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import {
  type ContactKeyState,
  type KeyKind,
  type KeySource,
  type VerificationWay,
} from '../keys.vocabulary.js';
import { CONTACT_KEY_VIEW, type ContactKeyView } from './contact-key.view.js';
import { type PublicKeyFacts } from './public-key-facts.js';

export interface KeyOrigin {
  source: KeySource;
  sourceRef: string | null;
}

/** A key as a decision or a new copy of it finds it, locked. */
export interface StoredKey {
  id: string;
  state: ContactKeyState;
  addresses: string[];
  expiresAt: Date | null;
  keyIds: string[];
  fingerprint: string;
  version: number;
}

export interface KeyDecision {
  state: ContactKeyState;
  at: Date;
  by: string | null;
  byName: string;
  how: VerificationWay | null;
  note: string | null;
}

const STORED = `id, state, addresses, expires_at AS "expiresAt", key_ids AS "keyIds", fingerprint, version`;

@Injectable()
export class ContactKeyRepository {
  /** @returns false where the key is here already */
  async insert(
    tx: Transaction,
    id: string,
    facts: PublicKeyFacts,
    origin: KeyOrigin,
    offeredAt: Date,
  ): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO keyring.contact_key (id, kind, fingerprint, key_ids, user_ids, addresses, algorithm, public_key,
         created_at, expires_at, source, source_ref, offered_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (kind, fingerprint) DO NOTHING RETURNING id`,
      [
        id,
        facts.kind,
        facts.fingerprint,
        facts.keyIds,
        facts.userIds,
        facts.addresses,
        facts.algorithm,
        facts.publicKey,
        facts.createdAt,
        facts.expiresAt,
        origin.source,
        origin.sourceRef,
        offeredAt,
        facts.revoked ? 'revoked' : 'offered',
      ],
    );
    return inserted.length > 0;
  }

  async lockByFingerprint(tx: Transaction, kind: KeyKind, fingerprint: string): Promise<StoredKey | null> {
    const [key] = await tx.query<StoredKey>(
      `SELECT ${STORED} FROM keyring.contact_key WHERE kind = $1 AND fingerprint = $2 FOR UPDATE`,
      [kind, fingerprint],
    );
    return key ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<StoredKey | null> {
    const [key] = await tx.query<StoredKey>(
      `SELECT ${STORED} FROM keyring.contact_key WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return key ?? null;
  }

  async view(tx: Transaction, id: string): Promise<ContactKeyView | null> {
    const [key] = await tx.query<ContactKeyView>(
      `SELECT ${CONTACT_KEY_VIEW} FROM keyring.contact_key k WHERE k.id = $1`,
      [id],
    );
    return key ?? null;
  }

  /** A newer copy of the same key: another expiry, further subkeys or names. */
  async refresh(tx: Transaction, id: string, facts: PublicKeyFacts, state: ContactKeyState): Promise<void> {
    await tx.query(
      `UPDATE keyring.contact_key SET key_ids = $2, user_ids = $3, addresses = $4, public_key = $5, expires_at = $6,
              state = $7, version = version + 1
        WHERE id = $1`,
      [id, facts.keyIds, facts.userIds, facts.addresses, facts.publicKey, facts.expiresAt, state],
    );
  }

  async decide(tx: Transaction, id: string, decision: KeyDecision): Promise<void> {
    await tx.query(
      `UPDATE keyring.contact_key
          SET state = $2, decided_at = $3, decided_by = $4, decided_by_name = $5, verified_how = $6, note = $7,
              version = version + 1
        WHERE id = $1`,
      [id, decision.state, decision.at, decision.by, decision.byName, decision.how, decision.note],
    );
  }
}
