import { type TlpLabel, tlpRank } from '@tocsin/config';
import { type CaseFacts, entitledPartners, type PartnerTerms } from './entitled-partners.js';

/** A case that came from another CIRT, as far as passing it on is concerned. */
export interface HeldCase extends CaseFacts {
  /** Issuers whose systems it went through, the first one first. */
  hops: readonly string[];
  /** How many more CIRTs it may go through. */
  hopsLeft: number;
}

/** AMBER+STRICT stays in one organisation and RED with named persons, whatever was agreed. */
const STAYS: TlpLabel = 'AMBER+STRICT';

/** What a message of our own case says of going on: `hopLimit` 1 is to him and no further. */
export function hopsLeft(tlp: TlpLabel, hopLimit: number): number {
  return tlpRank(tlp) >= tlpRank(STAYS) ? 0 : Math.max(0, hopLimit - 1);
}

/**
 * To whom a held case may be passed on: to nobody without a hop left, never back to one through whose system it went,
 * and only to those whose agreement with us lets them have it.
 * @param me our own issuer
 */
export function onwardTargets<Partner extends PartnerTerms>(
  held: HeldCase,
  me: string,
  partners: readonly Partner[],
): Partner[] {
  if (held.hopsLeft < 1 || tlpRank(held.tlp) >= tlpRank(STAYS)) return [];
  const been = new Set([...held.hops, me]);
  return entitledPartners(held, partners).filter(({ issuer }) => !been.has(issuer));
}

/** The way that a held case has gone when it leaves us; the narrower of what is left and what is agreed. */
export function onwardWay(
  held: HeldCase,
  me: string,
  hopLimit: number,
): { hops: string[]; hopsLeft: number } {
  return { hops: [...held.hops, me], hopsLeft: Math.min(held.hopsLeft - 1, hopsLeft(held.tlp, hopLimit)) };
}
