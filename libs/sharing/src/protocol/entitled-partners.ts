import { type TlpLabel } from '@tocsin/config';
import { type Agreement } from '@tocsin/release';

/** What of a case decides who may have it. */
export interface CaseFacts {
  /** The strictest label of anything in it. */
  tlp: TlpLabel;
  exercise: boolean;
}

/** A partner as the protocol sees him. */
export interface PartnerTerms {
  partnerId: string;
  /** Of his messages: `https://cirt-bb.example/federation`. */
  issuer: string;
  /** Verified by both sides and not suspended. */
  active: boolean;
  /** Null: nothing was agreed yet. */
  agreement: Agreement | null;
}

export type NotEntitled =
  'not-active' | 'no-agreement' | 'above-clearance' | 'red-not-named' | 'drill-to-outsider';

/**
 * Why a partner may not have a case; null where he may. The gate of `release` asks more (sealed evidence, what was
 * chosen); this is what two CIRTs can know of each other, so that the simulation and the database side agree.
 */
export function notEntitled(facts: CaseFacts, { active, agreement }: PartnerTerms): NotEntitled | null {
  if (!active) return 'not-active';
  if (agreement === null) return 'no-agreement';
  if (facts.exercise && !agreement.drills) return 'drill-to-outsider';
  if (!agreement.labels.includes(facts.tlp)) return 'above-clearance';
  if (facts.tlp === 'RED' && agreement.named.length === 0) return 'red-not-named';
  return null;
}

/** Those who may have a case, in the order in which they were given. */
export function entitledPartners<Partner extends PartnerTerms>(
  facts: CaseFacts,
  partners: readonly Partner[],
): Partner[] {
  return partners.filter((partner) => notEntitled(facts, partner) === null);
}
