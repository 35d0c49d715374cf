import { type TlpLabel, tlpRank } from '@tocsin/config';
import { decideOnward } from './decide-onward.js';
import { decidePartner } from './decide-partner.js';
import { type RefusalReason, type ReleaseDecision } from './refusal-reason.js';
import { type ReleaseRequest } from './release-request.js';

/**
 * The one rule for everything that leaves the system (DOMAIN: TLP and PAP). Pure: what a recipient is cleared for is
 * looked up by the caller, what follows from it is decided here alone.
 *
 * - Sealed evidence goes to nobody by any way; of child protection only hashes and identifiers.
 * - What repeats something that stays here does not leave.
 * - An exercise never reaches anyone who is not listed in it, whatever its label: he would take it for real.
 * - Nothing goes above the recipient's clearance; to a partner only what was agreed with him (`decidePartner`).
 * - RED goes to named persons over an encrypted way, or not at all.
 * - AMBER+STRICT stays within one organisation: not to several, no further, and not by mail that others can read.
 * - What is not ours keeps its source's label and is passed on as its source allows (`decideOnward`).
 * - What may not be acted upon (PAP) does not go to those whom it would have to move to act.
 * - What came encrypted leaves encrypted, unless a person says otherwise.
 * - AMBER+STRICT and RED leave to others than their source and our own people after a second person's look only.
 */
export function decideRelease(request: ReleaseRequest): ReleaseDecision {
  const reason = refusalOf(request);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

/** Whether a second person has to approve it before it leaves. A reporter is the source of what he may be told. */
export function needsApproval({ label, recipient }: Pick<ReleaseRequest, 'label' | 'recipient'>): boolean {
  return isStrict(label) && recipient.kind !== 'reporter' && recipient.kind !== 'staff';
}

function refusalOf(request: ReleaseRequest): RefusalReason | null {
  const { label, recipient, way, drill, sealed, confidential } = request;
  if (sealed === true) return 'sealed';
  if (request.childProtection === 'whole') return 'child-protection';
  if ((request.unsafe?.length ?? 0) > 0) return 'repeats-withheld';
  if (drill && !takesPart(request)) return 'drill-to-outsider';
  if (tlpRank(label) > tlpRank(recipient.clearance)) return 'above-clearance';
  const partner = recipient.kind === 'partner' ? decidePartner(request) : null;
  if (partner !== null) return partner;
  if (label === 'RED' && !recipient.named) return 'red-not-named';
  if (label === 'RED' && !way.encrypted) return 'red-not-encrypted';
  if (label === 'AMBER+STRICT' && way.kind === 'mail' && !way.encrypted) return 'strict-not-encrypted';
  if (isStrict(label) && (recipient.organisations ?? 1) > 1) return 'strict-to-many';
  if (isStrict(label) && (way.hopsLeft ?? 0) > 0) return 'strict-onward';
  if (request.source && request.source.isRecipient !== true) {
    const onward = decideOnward(request, request.source);
    if (onward !== null) return onward;
  }
  // A network's owner who is told may act, and whoever it is about sees that he did.
  const isTold = recipient.kind === 'third-party' || recipient.kind === 'public';
  if (isTold && (request.pap === 'RED' || request.pap === 'AMBER')) return 'pap-forbids';
  if (confidential === true && !way.encrypted) return 'confidential-not-encrypted';
  if (needsApproval(request) && request.approved !== true) return 'needs-approval';
  return null;
}

function takesPart({ recipient }: ReleaseRequest): boolean {
  if (recipient.kind === 'partner') return recipient.agreement?.drills === true;
  return recipient.drillParticipant === true;
}

const isStrict = (label: TlpLabel): boolean => tlpRank(label) >= tlpRank('AMBER+STRICT');

/**
 * What a reporter may be told: his own case up to AMBER ("need-to-know inside the recipient's organisation and its
 * clients"), and anything up to the label that he himself put on his report, for he is its source.
 * @param stated the label his report carried; null where it was only assumed
 */
export function reporterClearance(stated: TlpLabel | null): TlpLabel {
  return stated !== null && tlpRank(stated) > tlpRank('AMBER') ? stated : 'AMBER';
}
