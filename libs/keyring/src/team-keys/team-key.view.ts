import { type KeyKind, type TeamKeyState } from '../keys.vocabulary.js';

/** A key of the team as everybody may see it: nothing of the private part. */
export interface TeamKeyView {
  id: string;
  kind: KeyKind;
  /** Hexadecimal, upper case. */
  fingerprint: string;
  userIds: string[];
  addresses: string[];
  algorithm: string;
  /** Armored, or PEM with the chain. */
  publicKey: string;
  state: TeamKeyState;
  origin: 'generated' | 'imported';
  /** False: the private part was discarded, so it opens nothing. */
  hasPrivate: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  addedAt: Date;
  addedBy: string;
  endedAt: Date | null;
  endReason: string | null;
  version: number;
}

/** Columns for `TeamKeyView` from `keyring.team_key k`. */
export const TEAM_KEY_VIEW = `
  k.id, k.kind, k.fingerprint, k.user_ids AS "userIds", k.addresses, k.algorithm, k.public_key AS "publicKey", k.state,
  k.origin, k.secret_key IS NOT NULL AS "hasPrivate", k.created_at AS "createdAt", k.expires_at AS "expiresAt",
  k.added_at AS "addedAt", k.added_by AS "addedBy", k.ended_at AS "endedAt", k.end_reason AS "endReason", k.version`;
