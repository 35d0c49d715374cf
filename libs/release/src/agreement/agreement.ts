import { type TlpLabel } from '@tocsin/config';

/** Parts of a shared case that an agreement allows or withholds; what is not named does not leave. */
export const CASE_FIELDS = [
  'title',
  'summary',
  'classification',
  'severity',
  'times',
  'state',
  'creator',
  'reporter',
  'contacts',
  'organisations',
  'affected-values',
  'observables',
  'countermeasures',
  'timeline',
  'notes',
  'references',
  'related',
  'attachments',
  'extensions',
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** A person for whom RED may be encrypted. */
export interface NamedRecipient {
  name: string;
  email: string;
  /** Public key to encrypt to: a JWK (RFC 7517). */
  jwk: Record<string, unknown>;
}

/** What one partner may get from us: the terms that the gate holds every way out against. */
export interface Agreement {
  partnerId: string;
  /** The labels that may go to him at all. */
  labels: readonly TlpLabel[];
  /** The parts that may ever leave, and those that are chosen unless somebody says otherwise. */
  allowed: readonly CaseField[];
  byDefault: readonly CaseField[];
  /** How many CIRTs what we share may go through; 1: to him and no further. */
  hopLimit: number;
  /** He takes part in exercises. */
  drills: boolean;
  /** The ids and names of other partners in the same room may be told to him. */
  seesPartners: boolean;
  named: readonly NamedRecipient[];
  version: number;
}
