import { type JWK } from 'jose';
import { type NoticeContent } from './notice.schema.js';

/** A key of the partner as we hold it. */
export interface KnownKey {
  kid: string;
  /** RFC 7638, lower-case hexadecimal. */
  fingerprint: string;
  notAfter: Date;
  revokedAt: Date | null;
}

export type AnnouncedKey = NoticeContent['keys'][number] & { fingerprint: string };

/** What a notice changes here. `conflicts`: a `kid` that we hold with another key, or another's certificate: somebody has to look. */
export interface NoticeEffects {
  add: AnnouncedKey[];
  /** Ends that come earlier than we knew; a later end is believed for new keys only. */
  shorten: { kid: string; notAfter: Date }[];
  revoke: { kid: string; at: Date; reason: string }[];
  /** Revoked before we ever heard of them: remembered, so that a notice that was overtaken adds none of them. */
  unheardOf: { kid: string; at: Date; reason: string }[];
  conflicts: string[];
  certificates: readonly string[] | null;
  encryption: { kid: string; jwk: JWK } | null;
}

/**
 * What a notice means that was signed by a key which is still good. A new key is trusted by continuity: the key that we
 * know vouches for it. That is weaker than comparing, so nothing here makes a key "compared".
 */
export function decideKeyNotice(
  known: readonly KnownKey[],
  keys: readonly AnnouncedKey[],
  notice: NoticeContent,
): NoticeEffects {
  const knownBy = new Map(known.map((key) => [key.kid, key]));
  const revokedNow = new Set(notice.revoked.map(({ kid }) => kid));
  const effects: NoticeEffects = {
    add: [],
    shorten: [],
    revoke: [],
    unheardOf: [],
    conflicts: [],
    certificates: notice.certificates ?? null,
    encryption: notice.encryption ?? null,
  };
  for (const key of keys) {
    const held = knownBy.get(key.kid);
    const notAfter = new Date(key.not_after);
    if (!held) {
      if (!revokedNow.has(key.kid)) effects.add.push(key);
    } else if (held.revokedAt !== null) continue;
    else if (held.fingerprint !== key.fingerprint) effects.conflicts.push(key.kid);
    else if (notAfter < held.notAfter) effects.shorten.push({ kid: key.kid, notAfter });
  }
  for (const { kid, at, reason } of notice.revoked) {
    const held = knownBy.get(kid);
    const revoked = { kid, at: new Date(at), reason };
    if (!held) effects.unheardOf.push(revoked);
    else if (held.revokedAt === null) effects.revoke.push(revoked);
  }
  return effects;
}
