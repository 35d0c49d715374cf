import {
  type ContactKeyState,
  type KeyKind,
  type KeySource,
  type VerificationWay,
} from '../keys.vocabulary.js';

/** Somebody else's public key, and what a person here made of it. What it says of its owner is only what it says. */
export interface ContactKeyView {
  id: string;
  kind: KeyKind;
  /** Hexadecimal, upper case; of a certificate its SHA-256. */
  fingerprint: string;
  userIds: string[];
  addresses: string[];
  algorithm: string;
  createdAt: Date | null;
  expiresAt: Date | null;
  source: KeySource;
  sourceRef: string | null;
  offeredAt: Date;
  state: ContactKeyState;
  decidedAt: Date | null;
  decidedBy: string | null;
  verifiedHow: VerificationWay | null;
  note: string | null;
  /** Other keys of the same kind for one of the addresses that are trusted or offered: somebody has to look. */
  others: { id: string; fingerprint: string; state: ContactKeyState; address: string }[];
  version: number;
}

export type ContactKeyDetail = ContactKeyView & { publicKey: string };

/** Columns for `ContactKeyView` from `keyring.contact_key k`. */
export const CONTACT_KEY_VIEW = `
  k.id, k.kind, k.fingerprint, k.user_ids AS "userIds", k.addresses, k.algorithm, k.created_at AS "createdAt",
  k.expires_at AS "expiresAt", k.source, k.source_ref AS "sourceRef", k.offered_at AS "offeredAt", k.state,
  k.decided_at AS "decidedAt", k.decided_by_name AS "decidedBy", k.verified_how AS "verifiedHow", k.note, k.version,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'fingerprint', o.fingerprint, 'state', o.state, 'address', o.address))
     FROM (SELECT c.id, c.fingerprint, c.state,
                  (SELECT a FROM unnest(c.addresses) a WHERE a = ANY(k.addresses) ORDER BY a LIMIT 1) AS address
             FROM keyring.contact_key c
            WHERE c.addresses && k.addresses AND c.kind = k.kind AND c.id <> k.id AND c.state IN ('offered', 'trusted')
              AND k.state IN ('offered', 'trusted')
            ORDER BY c.offered_at LIMIT 10) o), '[]'::json) AS others`;
