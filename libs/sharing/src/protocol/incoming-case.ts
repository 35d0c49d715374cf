import { type RidAcknowledgement, type RidEvent, type RidRevocation, type SharedTlp } from '@tocsin/formats';

/** A revision as it was received. */
export interface KnownRevision {
  revision: number;
  /** Issuer who brought it. */
  via: string;
  /** The one it replaces, as its sender named it; null: it stands by itself. */
  supersedes: number | null;
  /** Base64url of the SHA-256 over the RFC 8785 form of its document. */
  sha256: string;
  /** `held`: its predecessor is missing; `older`: came after one that replaces it. */
  state: 'shown' | 'held' | 'older';
  /** How many more CIRTs it may go through, and its label: its own, whatever brings it to stand. */
  hopsLeft: number;
  tlp: SharedTlp;
}

/** What people here said to a revision; `Pending` until somebody did. */
export type HumanAnswer = RidAcknowledgement['status'];

/** What is held of a case that somebody else leads; JSON, so that a simulation may keep thousands of them. */
export interface KnownCase {
  owner: string;
  id: string;
  exercise: boolean;
  /** Issuer of the CIRT that leads it: nobody else says what the case is. */
  leader: string;
  /** Issuer from whom we have it; another one than `leader` where it was passed on. */
  via: string;
  /** The revision that stands; 0: none. */
  revision: number;
  revisions: KnownRevision[];
  /** All up to this one were revoked, and are not shown again whenever they come; 0: none. */
  revokedThrough: number;
  state: 'visible' | 'hidden' | 'purge-pending' | 'purged';
  answer: HumanAnswer;
  /** Of the revision that stands. */
  hopsLeft: number;
  tlp: SharedTlp;
}

/** Everything but key notices, which are of no case. */
export type CaseEvent = Exclude<RidEvent, { name: 'key-notice' }>;

/** What is true when an event is read, beside what is known of its case. */
export interface IncomingFacts {
  /** Our issuer. */
  me: string;
  /** The domain name under which we give ids. */
  domain: string;
  /** Who signed, verified. */
  issuer: string;
  /** The domain name under which that partner gives ids. */
  issuerDomain: string;
  /** We lead the case: it is of our own making, or was handed to us. */
  weLead: boolean;
  /** Exercises are switched on here, and agreed with this partner. */
  drills: boolean;
  /** Both signatures under a hand-over were checked with keys of those who had to sign. */
  consentsProven: boolean;
}

/** Why something was refused: stable words for machines, sent as the acknowledgement's reason. */
export const REFUSALS = [
  'not-the-leader',
  'not-the-owner',
  'unknown-case',
  'drills-off',
  'exercise-mismatch',
  'hops-exceeded',
  'revision-conflict',
  'revoked',
  'consents-missing',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why something had no effect at all, and no answer. */
export type DropReason = 'own-case' | 'loop' | 'answered-elsewhere';

/**
 * What has to be done about an event, in this order and in one transaction. Pure data: the database side carries it out,
 * the simulation counts it.
 */
export type IncomingEffect =
  | { do: 'drop'; why: DropReason }
  /** An acknowledgement `Denied`. */
  | { do: 'refuse'; why: Refusal; justification: NonNullable<RidAcknowledgement['justification']> }
  /** The case is new here; `leader` may be another than who sent it. */
  | { do: 'open'; leader: string; via: string }
  | { do: 'keep'; revision: number; as: KnownRevision['state'] }
  /** This revision is what the case is from now on; one that was held may follow. */
  | { do: 'show'; revision: number }
  | { do: 'query'; have: number | null; want: number }
  /** `status`: as people here have answered so far, with the hash of what is held. */
  | { do: 'acknowledge'; status: HumanAnswer; revision: number }
  | { do: 'revoke'; kind: RidRevocation['kind']; through: number }
  | { do: 'hide' }
  /** A person decides: what was purged does not come back. */
  | { do: 'ask-purge' }
  /** Whoever had it from us gets the revocation too. */
  | { do: 'carry-onward'; kind: RidRevocation['kind']; from: number; to: number }
  | { do: 'tell-status'; state: 'hidden' | 'purge-pending' | 'purged' | 'unknown-case' }
  /** A person decides whether we take the lead. */
  | { do: 'ask-handover' }
  | { do: 'change-leader'; to: string }
  /** From now on it comes from this issuer: its leader himself, where it was passed on before. */
  | { do: 'take-way'; via: string }
  /** What was passed on under this number makes room for the leader's own words. */
  | { do: 'forget'; revision: number }
  /** A task for people here. */
  | { do: 'ask-investigation' }
  /** Into the thread with that partner. */
  | { do: 'file' }
  /** An answer to something that we sent. */
  | { do: 'note-answer' }
  /** We lead the case, or passed it on: the sending side knows what to do. */
  | { do: 'leave-to-sender-side' };
