import { type SharedTlp } from '../writing/shared-observable.js';

/** Event types in the SET's `events` claim: `urn:x-cirt:rid:<name>`. */
export const RID_EVENT_PREFIX = 'urn:x-cirt:rid:';

export const RID_EVENT_NAMES = [
  'report',
  'acknowledgement',
  'query',
  'investigation-request',
  'result',
  'proposal',
  'revocation',
  'revocation-status',
  'handover',
  'message',
  'key-notice',
] as const;
export type RidEventName = (typeof RID_EVENT_NAMES)[number];

/** RFC 6545 §5.1, its words as they stand there (`RIDPolicy`). */
export interface RidPolicy {
  MsgType: 'Report' | 'Acknowledgement' | 'Query' | 'InvestigationRequest' | 'Result' | 'ext-value';
  /** With `MsgType` `ext-value`: the event's name. */
  'ext-MsgType'?: string;
  MsgDestination: 'RIDSystem' | 'SourceOfIncident';
  PolicyRegion: ('PeerToPeer' | 'IntraConsortium' | 'BetweenConsortiums')[];
  TrafficType: ('Attack' | 'Network' | 'Content' | 'AudienceRestriction' | 'Other')[];
}

/** Which case, and which of its revisions. */
export interface RidCaseRef {
  /** The domain name of the CIRT that gave the id. */
  owner: string;
  id: string;
  revision: number;
  /** The revision that this one replaces; null for the first. */
  supersedes: number | null;
}

/** Every event has these. */
export interface RidBase {
  rid: RidPolicy;
  case: RidCaseRef;
  exercise: boolean;
  /** Issuers whose systems it went through, the first one first: a receiver that finds itself here drops it. */
  hops: string[];
  tlp: SharedTlp;
}

/** A file that may be fetched by its hash from the sender, or lies in the message, encrypted to the receiver. */
export interface RidAttachment {
  sha256: string;
  name: string;
  contentType: string;
  size: number;
  tlp: SharedTlp;
  /** Compact JWE of the bytes (RFC 7516); without it: to be fetched. */
  jwe?: string;
}

/** What a document travels in: readable, or as a compact JWE (RED). */
export type RidContent =
  | { content_type: 'application/iodef+json'; content_sha256: string; content: unknown }
  | { content_type: 'application/iodef+json'; content_sha256: string; content_jwe: string };

/** A revision of a case, from whoever leads it. */
export type RidReport = RidBase &
  RidContent & {
    name: 'report';
    /** Named persons, for RED. */
    recipients: string[];
    /** JSON pointers (RFC 6901) of what was removed, into the case as its leader holds it. */
    redacted: string[];
    /** How many more CIRTs it may go through: 0 = not onward. */
    hops_left: number;
    attachments: RidAttachment[];
    /** From one who leads it by hand-over: compact JWS of the offer and of the acceptance, for those who have not heard. */
    consents?: [string, string];
  };

/** RFC 6545 §5.5: what people over there say to a report, request, proposal or hand-over. */
export type RidAcknowledgement = RidBase & {
  name: 'acknowledgement';
  /** The `jti` of the message that is answered. */
  of: string;
  status: 'Pending' | 'Approved' | 'Denied';
  /** RFC 6545 §5.2 Justification; with `Denied`. */
  justification?:
    | 'SystemResource'
    | 'Authentication'
    | 'AuthenticationOrigin'
    | 'UnrecognizedFormat'
    | 'CannotProcess'
    | 'Other';
  reason?: string;
  /** Base64url of the hash over what is held: both sides can prove that it is the same revision. */
  content_sha256?: string;
};

/** Asks for revisions that are missing. */
export type RidQuery = RidBase & { name: 'query'; have: number | null; want: number | 'latest' };

/** Asks another team to find something out. */
export type RidInvestigationRequest = RidBase & {
  name: 'investigation-request';
  text: string;
  due: string | null;
};

/** What an investigation found. */
export type RidResult = RidBase & { name: 'result'; of: string | null; text: string; content: unknown };

/** What a proposal or result may bring in a form that its receiver can take over; anything else in it is for people. */
export interface RidProposedChanges {
  title?: string;
  summary?: string;
  /** Values to add. */
  observables?: { type?: string; value: string; malicious?: boolean; affected?: boolean }[];
}

/** A change that somebody who does not lead the case would like to see: `RidProposedChanges`, and why. */
export type RidProposal = RidBase & { name: 'proposal'; text: string; changes: unknown };

/** `correct` names the revision that stands in its place. */
export type RidRevocation = RidBase & {
  name: 'revocation';
  kind: 'retract' | 'correct' | 'purge-request';
  reason: string;
  /** Revisions from … to, inclusive. */
  from: number;
  to: number;
  corrected_by: number | null;
};

/** How a revocation stands at whoever received it; a purge is a request, so its state is told as it is. */
export type RidRevocationStatus = RidBase & {
  name: 'revocation-status';
  of: string;
  state: 'hidden' | 'purge-pending' | 'purged' | 'purge-declined' | 'unknown-case';
  reason?: string;
  /** Base64url; of what was held. */
  content_sha256?: string;
};

/** `done` carries both signed consents and goes to everyone who holds the case. */
export type RidHandover = RidBase & {
  name: 'handover';
  step: 'offer' | 'accept' | 'decline' | 'done';
  /** Issuer of the CIRT that shall lead from now on. */
  to: string;
  reason: string;
  /** Compact JWS of the offer and of the acceptance; with `done`. */
  consents?: [string, string];
};

/** A word between the teams, in the case's partner thread. */
export type RidMessage = RidBase & {
  name: 'message';
  id: string;
  in_reply_to: string | null;
  author: string;
  text: string;
};

/** New keys and revoked ones, signed by a key that is known already. */
export type RidKeyNotice = Omit<RidBase, 'case'> & {
  name: 'key-notice';
  case: null;
  keys: { kid: string; jwk: unknown; not_before: string; not_after: string }[];
  revoked: { kid: string; at: string; reason: string }[];
  /** SHA-256 (DER, hexadecimal) of the certificates that he connects with: the present one, and one that follows it. */
  certificates?: string[];
  /** What is encrypted to him from now on. */
  encryption?: { kid: string; jwk: unknown };
};

export type RidEvent =
  | RidReport
  | RidAcknowledgement
  | RidQuery
  | RidInvestigationRequest
  | RidResult
  | RidProposal
  | RidRevocation
  | RidRevocationStatus
  | RidHandover
  | RidMessage
  | RidKeyNotice;
