/**
 * `invited`: cards were exchanged, nobody compared yet. `verified`: the code was compared out of band. `active`: an
 * agreement stands, cases go both ways. `suspended`: nothing goes or comes until somebody resumes. `refused`: the codes
 * differed, or a suspended partner was given up; the row stays as a record, its keys open nothing, and the real team can be set up anew.
 */
export const PARTNER_STATES = ['invited', 'verified', 'active', 'suspended', 'refused'] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

/** How we bring messages to a partner: to his endpoint (RFC 8935), or he fetches them (RFC 8936). */
export const DELIVERY_WAYS = ['push', 'poll'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** How a person made sure that the codes on both screens are the same. */
export const COMPARISON_WAYS = ['in-person', 'phone', 'video', 'signed-mail', 'other'] as const;
export type ComparisonWay = (typeof COMPARISON_WAYS)[number];

/** Where a partner's key came from: with his card, or in a notice signed by a key that was known. */
export const PARTNER_KEY_SOURCES = ['card', 'notice'] as const;
export type PartnerKeySource = (typeof PARTNER_KEY_SOURCES)[number];

/** `signing`: Ed25519, signs what we send. `encryption`: X25519, opens what is for named persons only. */
export const OWN_KEY_PURPOSES = ['signing', 'encryption'] as const;
export type OwnKeyPurpose = (typeof OWN_KEY_PURPOSES)[number];

/** A contact of a partner, as his card names it. */
export interface PartnerContact {
  name: string;
  email: string | null;
  phone: string | null;
}
