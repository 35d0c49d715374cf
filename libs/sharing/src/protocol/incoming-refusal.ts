import { type IncomingEffect, type Refusal } from './incoming-case.js';

/** RFC 6545 §5.2 has five words; ours go beside them. */
const JUSTIFICATION = {
  'not-the-leader': 'AuthenticationOrigin',
  'not-the-owner': 'AuthenticationOrigin',
  'unknown-case': 'CannotProcess',
  'drills-off': 'CannotProcess',
  'exercise-mismatch': 'CannotProcess',
  'hops-exceeded': 'Other',
  'revision-conflict': 'Other',
  revoked: 'Other',
  'consents-missing': 'Authentication',
} as const satisfies Record<Refusal, string>;

export function refuse(why: Refusal): IncomingEffect[] {
  return [{ do: 'refuse', why, justification: JUSTIFICATION[why] }];
}
