import { type TlpLabel } from '@tocsin/config';

/** Whom we talk to about an incident besides its reporters. */
export const THIRD_PARTY_KINDS = [
  'network-owner',
  'hoster',
  'registrar',
  'bank',
  'police',
  'vendor',
  'victim',
  'other',
] as const;
export type ThirdPartyKind = (typeof THIRD_PARTY_KINDS)[number];

/** Where it stands: begun, waiting for them, they wrote, settled. */
export const INVESTIGATION_STATES = ['open', 'waiting', 'answered', 'closed'] as const;
export type InvestigationState = (typeof INVESTIGATION_STATES)[number];

/**
 * The strictest label that may go to one: strangers belong to no community of ours (TLP 2.0: GREEN), a party that is
 * bound to us may be told what stays with it and its clients. Beyond that, nothing goes to a third party by mail.
 */
export function clearanceOf(kind: ThirdPartyKind, isConstituent: boolean): TlpLabel {
  return isConstituent || kind === 'police' || kind === 'victim' ? 'AMBER' : 'GREEN';
}
