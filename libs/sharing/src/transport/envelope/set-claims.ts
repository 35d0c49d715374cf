import { type RidEvent, ridEventClaim } from '@tocsin/formats';

/** Claims of a Security Event Token as the federation profile has them (RFC 8417 §2.2). Times: seconds since 1970. */
export interface SetClaims {
  iss: string;
  aud: string;
  iat: number;
  jti: string;
  /** Groups what belongs to one case: `<owner>#<id>`. */
  txn?: string;
  /** When it happened, where that is not `iat`. */
  toe?: number;
  /** One event each, under its URI. */
  events: Record<string, unknown>;
}

/** What is to be said, to whom, when. */
export interface NewSet {
  jti: string;
  issuer: string;
  audience: string;
  at: Date;
  toe?: Date;
  event: RidEvent;
}

/** The claims of a new token. Pure. */
export function buildClaims({ jti, issuer, audience, at, toe, event }: NewSet): SetClaims {
  return {
    iss: issuer,
    aud: audience,
    iat: seconds(at),
    jti,
    ...(event.case ? { txn: `${event.case.owner}#${event.case.id}` } : {}),
    ...(toe ? { toe: seconds(toe) } : {}),
    events: ridEventClaim(event),
  };
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
