import { type TlpLabel } from '@tocsin/config';

/** What is kept of the case in a report's `fields.partner`: who says so and how that is known, never a word of it. */
export interface PartnerFacts {
  /** Of `sharing.foreign_case`. */
  caseId: string;
  partner: { id: string; name: string; country: string | null };
  /** The case as its owner names it. */
  owner: string;
  id: string;
  revision: number;
  /** Base64url, over the RFC 8785 form of the document. */
  contentSha256: string | null;
  /** Passed on: somebody else than the partner leads it, and signed nothing that we have. */
  leader: { issuer: string; isPartner: boolean };
  hopsLeft: number;
  exercise: boolean;
  tlp: TlpLabel;
  verification: {
    kid: string;
    /** Of the key that signed it; null: the key is gone from the partner's page. */
    fingerprint: string | null;
    /** How a person compared it; null: it was announced under a compared key and nobody compared it. */
    comparedHow: string | null;
    certificateSha256: string;
    signedAt: string;
    receivedAt: string;
  } | null;
  /** How many parts were left out for us. */
  redacted: number;
  /** Named persons that it is for; only they can open it. */
  encryptedFor: string[];
  /** Why the document could not be read. */
  problem: string | null;
  /** What the revision that stands changed; null: it is the first one. */
  changes: CaseChanges | null;
  withdrawn: { kind: string; at: string; reason: string | null; purged: boolean } | null;
}

export interface CaseChanges {
  since: number;
  /** Parts of the case by name. */
  fields: string[];
  observables: { added: number; removed: number };
}
