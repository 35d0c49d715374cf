import { type KnownCase } from './incoming-case.js';

/**
 * A case may come by several ways: passed on by one partner, and from its leader himself. One way counts at a time, and
 * the leader's own goes before all others; what was passed on is a part of what he says, and his to replace.
 */
export function isLeadersOwnWay(known: KnownCase, issuer: string): boolean {
  return issuer === known.leader && issuer !== known.via;
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
