import { type TlpLabel, tlpRank } from '@tocsin/config';

/** Who would get it. */
export interface ReleaseRecipient {
  kind: 'reporter' | 'third-party' | 'partner' | 'staff' | 'public';
  /** The strictest label that may go to him. */
  clearance: TlpLabel;
  /** One identified person reads it, not a group's mailbox: RED goes to nobody else. */
  named: boolean;
  /** Listed as a participant of the exercise. */
  drillParticipant?: boolean;
}

export interface ReleaseRequest {
  label: TlpLabel;
  recipient: ReleaseRecipient;
  /** The way out; `encrypted`: nobody on the way can read it. */
  way: { kind: 'mail' | 'portal' | 'share' | 'export'; encrypted: boolean };
  /** The content was born in an exercise. */
  drill: boolean;
  /** It holds something of sealed evidence: a quoted line, a file, a name of one. */
  sealed?: boolean;
  /** It repeats what came to us encrypted, and nobody has decided that it may leave readable. */
  confidential?: boolean;
}

/** Stable codes; the console has a sentence for each. */
export type RefusalReason =
  | 'above-clearance'
  | 'red-not-named'
  | 'red-not-encrypted'
  | 'strict-not-encrypted'
  | 'drill-to-outsider'
  | 'sealed'
  | 'confidential-not-encrypted';

export type ReleaseDecision = { allowed: true } | { allowed: false; reason: RefusalReason };

/**
 * The one rule for everything that leaves the system (DOMAIN: TLP and PAP). Pure: what a recipient is cleared for is
 * looked up by the caller, what follows from it is decided here alone.
 *
 * - Nothing goes above the recipient's clearance.
 * - RED goes to named persons over an encrypted way, or not at all.
 * - AMBER+STRICT stays within one organisation: mail that others can read on the way does not.
 * - Sealed evidence goes to nobody by any way: only hashes and identifiers leave (DOMAIN: child protection).
 * - What came encrypted leaves encrypted, unless a person says otherwise.
 * - An exercise never reaches anyone who is not listed in it, whatever its label: he would take it for real.
 */
export function decideRelease(request: ReleaseRequest): ReleaseDecision {
  const { label, recipient, way, drill, sealed, confidential } = request;
  if (sealed === true) return refused('sealed');
  if (drill && !recipient.drillParticipant) return refused('drill-to-outsider');
  if (tlpRank(label) > tlpRank(recipient.clearance)) return refused('above-clearance');
  if (label === 'RED' && !recipient.named) return refused('red-not-named');
  if (label === 'RED' && !way.encrypted) return refused('red-not-encrypted');
  if (label === 'AMBER+STRICT' && way.kind === 'mail' && !way.encrypted)
    return refused('strict-not-encrypted');
  if (confidential === true && !way.encrypted) return refused('confidential-not-encrypted');
  return { allowed: true };
}

/**
 * What a reporter may be told: his own case up to AMBER ("need-to-know inside the recipient's organisation and its
 * clients"), and anything up to the label that he himself put on his report, for he is its source.
 * @param stated the label his report carried; null where it was only assumed
 */
export function reporterClearance(stated: TlpLabel | null): TlpLabel {
  return stated !== null && tlpRank(stated) > tlpRank('AMBER') ? stated : 'AMBER';
}

function refused(reason: RefusalReason): ReleaseDecision {
  return { allowed: false, reason };
}
