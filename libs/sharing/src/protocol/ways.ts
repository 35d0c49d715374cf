import { type CaseEvent, type IncomingEffect, type IncomingFacts, type KnownCase } from './incoming-case.js';

/**
 * A case may come by several ways: passed on by one partner, and from its leader himself. One way counts at a time, and
 * the leader's own goes before all others; what was passed on is a part of what he says, and his to replace.
 */
export function isLeadersOwnWay(known: KnownCase, issuer: string): boolean {
  return issuer === known.leader && issuer !== known.via;
}

/**
 * Who leads a case that was only passed on to us is what others say; its owner himself knows better. Otherwise whoever names
 * somebody who is not there could keep the owner's case from us. Where he had handed it over, the new leader has proof.
 * @returns what is known then, and what has to be done for it; null: it is not that
 */
export function ownersOwnWord(
  known: KnownCase,
  { hops }: CaseEvent,
  { issuer, issuerDomain }: IncomingFacts,
): { known: KnownCase; effects: IncomingEffect[] } | null {
  const isHearsay = known.via !== known.leader && issuer !== known.leader;
  if (!isHearsay || issuerDomain !== known.owner || hops[0] !== issuer) return null;
  return {
    known: heardBy({ ...known, leader: issuer }, issuer),
    effects: [
      { do: 'change-leader', to: issuer },
      { do: 'take-way', via: issuer },
    ],
  };
}

/** Nothing ever stood by the way that is known: only a call-back that overtook its case. */
export function nothingCame({ revisions }: KnownCase): boolean {
  return revisions.length === 0;
}

/**
 * What is known when another way counts. When the leader himself speaks, only what the old way had brought stays called
 * back of what it called back: otherwise whoever once passed on a case could keep its leader's next revisions from us.
 * Pure.
 */
export function heardBy(known: KnownCase, via: string): KnownCase {
  if (via !== known.leader) return { ...known, via };
  const brought = Math.max(0, ...known.revisions.map(({ revision }) => revision));
  return { ...known, via, revokedThrough: Math.min(known.revokedThrough, brought) };
}
