/** TLP 2.0 labels, as this library is given them. */
export type SharedTlp = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

/** A value that leaves, in the spelling in which it is stored. */
export interface SharedObservable {
  type: 'ipv4' | 'ipv6' | 'cidr' | 'asn' | 'domain' | 'url' | 'email' | 'md5' | 'sha1' | 'sha256' | 'cve';
  value: string;
  tlp: SharedTlp;
  firstSeen: Date;
  lastSeen: Date;
  /** Places where it was seen, 1 or more. */
  count: number;
  /** A person holds it for malicious: only such a value is an indicator to act on. */
  malicious: boolean;
  /** It is a victim's, not an attacker's. */
  affected: boolean;
  note: string;
}

/** What a file of values says of itself. */
export interface SharedCollection {
  /** Who made it: the team's name. */
  producer: string;
  /** One line: "Observables of I-2026-000012". */
  title: string;
  /** Makes ids of objects that name no value of their own the same each time: the case, or the search. */
  scope: string;
  /** The strictest label that may stand in it. */
  tlp: SharedTlp;
  exercise: boolean;
  at: Date;
}

/**
 * Writes values as a file, piece by piece: as many values as there are, in the memory of one. The pieces together are
 * one document in UTF-8.
 */
export type WriteObservables = (
  values: AsyncIterable<SharedObservable>,
  about: SharedCollection,
) => AsyncGenerator<string>;
