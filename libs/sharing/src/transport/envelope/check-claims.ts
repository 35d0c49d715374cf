import { type RidEvent } from '@tocsin/formats';
import { z } from 'zod';
import { readEvent } from './read-event.js';
import { SetRefused } from './set-refused.js';

/** Against what a token's claims are held. */
export interface ClaimsExpected {
  /** Of the partner whose certificate came with it. */
  issuer: string;
  /** Ourselves. */
  audience: string;
  now: Date;
  /** How far his clock may be ahead of ours. */
  clockSkewMs: number;
  /** Messages wait in queues, for days where a network is cut: older than this, nobody is still trying. */
  maxAgeMs: number;
}

/** A token whose claims are in order. */
export interface CheckedClaims {
  issuer: string;
  jti: string;
  /** When it was signed. */
  issuedAt: Date;
  /** When it happened, where the sender says so. */
  toe: Date | null;
  txn: string | null;
  event: RidEvent;
}

const seconds = z.number().int().min(0).max(253_402_300_799);
// RFC 8417 §2.2: `sub_id` and others may stand beside these; they have no meaning here.
const claimsSchema = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string()).max(20)]),
  iat: seconds,
  jti: z.string().regex(/^[\w.:~-]{8,128}$/),
  txn: z.string().max(300).optional(),
  toe: seconds.optional(),
  events: z.record(z.string(), z.unknown()),
});

/**
 * Whether the claims of a token, whose signature is good, are meant for us, now, and make sense. Pure.
 * @throws SetRefused
 */
export function checkClaims(payload: unknown, expected: ClaimsExpected): CheckedClaims {
  const read = claimsSchema.safeParse(payload);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = (issue?.path ?? []).join('.');
    throw new SetRefused('invalid_request', 'claims', `claim ${where}: ${issue?.message ?? 'is missing'}`);
  }
  const claims = read.data;
  // RFC 8417 §2.2.4: a token tells of something that has happened, which does not cease to have happened; and with
  // `exp` it might be taken for an access token.
  if ('exp' in claims)
    throw new SetRefused('invalid_request', 'claims', 'claim exp: has no place in a token');
  if (claims.iss !== expected.issuer)
    throw new SetRefused('invalid_issuer', 'issuer', 'iss is not who the certificate belongs to');
  const audience = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (!audience.includes(expected.audience))
    throw new SetRefused('invalid_audience', 'audience', 'aud does not name us');
  checkAge(claims.iat, expected);
  return {
    issuer: claims.iss,
    jti: claims.jti,
    issuedAt: new Date(claims.iat * 1000),
    toe: claims.toe === undefined ? null : new Date(claims.toe * 1000),
    txn: claims.txn ?? null,
    event: readEvent(claims.events, claims.iss),
  };
}

function checkAge(iat: number, { now, clockSkewMs, maxAgeMs }: ClaimsExpected): void {
  const ahead = iat * 1000 - now.getTime();
  if (ahead > clockSkewMs)
    throw new SetRefused(
      'invalid_request',
      'in-the-future',
      `iat is ${Math.ceil(ahead / 1000)} s ahead of our clock`,
    );
  if (-ahead > maxAgeMs)
    throw new SetRefused('invalid_request', 'too-old', 'iat is too long ago: sign it anew');
}
