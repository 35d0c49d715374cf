import { type DeliveryWay } from '../partners.vocabulary.js';

/** Formats that this system writes and reads, as media types; the first one is what cases travel in. */
export const OWN_FORMATS = [
  'application/iodef+json',
  'application/stix+json;version=2.1',
  'application/misp+json',
  'application/iodef+xml',
] as const;

/** What a system says of itself to its partners (DOMAIN §6, rule 10); snake case, because it is wire format. */
export interface Capability {
  version: 1;
  issuer: string;
  /** Media types that can be taken. */
  formats: string[];
  /** RFC 6545 event names that can be taken: `report`, `query` … */
  messages: string[];
  taxonomies: { name: string; version: string }[];
  tlp: string;
  /** Bytes of a whole message (compact JWS). */
  largest_message: number;
  drills: boolean;
  /** How messages can be brought there. */
  delivery: DeliveryWay[];
  generated_at: string;
}

export type Unfit = { reason: 'too-large'; limit: number } | { reason: 'format'; formats: string[] };

/**
 * Why a partner could not take something, as far as he told us; null where he can. A partner that told nothing yet is
 * held to what every system of this profile takes.
 * @param bytes of the whole message
 * @param format media type of the document in it
 */
export function unfit(capability: Capability | null, bytes: number, format: string): Unfit | null {
  const formats = capability?.formats ?? [OWN_FORMATS[0]];
  if (!formats.some((each) => sameType(each, format))) return { reason: 'format', formats };
  const limit = capability?.largest_message ?? LEAST_MESSAGE;
  return bytes > limit ? { reason: 'too-large', limit } : null;
}

/** What every system of this profile takes. */
export const LEAST_MESSAGE = 1024 * 1024;

/** Media types are compared without case and spaces; parameters count (RFC 9110 §8.3.1). */
function sameType(one: string, other: string): boolean {
  const plain = (type: string) => type.toLowerCase().replace(/\s+/g, '');
  return plain(one) === plain(other);
}
