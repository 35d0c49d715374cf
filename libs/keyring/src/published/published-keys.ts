import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';
import { type KeyKind, type TeamKeyState } from '../keys.vocabulary.js';

/** A key of the team for everybody. */
export interface PublishedKey {
  kind: KeyKind;
  fingerprint: string;
  userIds: string[];
  addresses: string[];
  algorithm: string;
  /** Armored, or PEM. */
  publicKey: string;
  state: TeamKeyState;
  createdAt: Date;
  expiresAt: Date | null;
}

/** The team's public keys as the portal shows them, by a view that its database role may read. */
@Injectable()
export class PublishedKeys {
  constructor(private readonly database: Database) {}

  /** The active ones first; old ones too, for whoever checks an old signature. */
  list(): Promise<PublishedKey[]> {
    return this.database.query<PublishedKey>(
      `SELECT kind, fingerprint, user_ids AS "userIds", addresses, algorithm, public_key AS "publicKey", state,
              created_at AS "createdAt", expires_at AS "expiresAt"
         FROM keyring.published_key ORDER BY state <> 'active', created_at DESC LIMIT 100`,
    );
  }
}
