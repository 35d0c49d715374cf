import type { BounceReason } from './bounce-reasons.js';

/** One complaint (RFC 5965). A feedback part with several Original-Rcpt-To is one complaint for each of them. */
export interface FeedbackReport {
  /** `abuse`, `fraud`, `auth-failure`, `opt-out` …, lower case; `abuse` where the form implies it. Unknown ones stay. */
  feedbackType: string;
  userAgent: string | null;
  version: string | null;
  sourceIp: string | null;
  sourcePort: number | null;
  originalMailFrom: string | null;
  originalRcptTo: string | null;
  originalEnvelopeId: string | null;
  reportingMta: string | null;
  /** ISO 8601; from Arrival-Date, or Received-Date as some senders write it. */
  arrivalDate: string | null;
  reportedDomain: string[];
  reportedUri: string[];
  incidents: number | null;
  authenticationResults: string[];
  /** What failed of authentication (RFC 6591): `spf`, `signature`, `dmarc` (RFC 7489) … */
  authFailure: string | null;
  deliveryResult: string | null;
  /** RFC 7489 appendix C: which of `spf`, `dkim` were aligned with From; `none`. */
  identityAlignment: string | null;
  dkimDomain: string | null;
  dkimSelector: string | null;
  dkimIdentity: string | null;
  spfDns: string[];
  /** Fields beyond these, by their names in lower case. */
  extra: Record<string, string[]>;
}

/** One recipient of a delivery report (RFC 3464), or of a bounce in plain words. Null is what it does not say. */
export interface BouncedRecipient {
  finalRecipient: string | null;
  /** As the sender wrote it, where a forwarding changed it. */
  originalRecipient: string | null;
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`; of a read receipt (RFC 8098) `displayed`, `deleted` … */
  action: string | null;
  /** RFC 3463, e.g. `5.1.1`. */
  status: string | null;
  diagnosticCode: string | null;
  /** SMTP reply, e.g. `550`. */
  replyCode: string | null;
  remoteMta: string | null;
  /** Until when a delayed message is tried again, ISO 8601. */
  willRetryUntil: string | null;
  /** Null where it was delivered. */
  reason: BounceReason | null;
  /** The address is of no use any more. */
  hard: boolean;
}

/** Headers of the message that the report or bounce is about, as far as they came with it. */
export interface OriginalMessage {
  messageId: string | null;
  from: string | null;
  to: string | null;
  subject: string | null;
  /** ISO 8601. */
  date: string | null;
}

export interface MachineFields {
  reports: FeedbackReport[];
  recipients: BouncedRecipient[];
  reportingMta: string | null;
  original: OriginalMessage | null;
}

/** A report of another format that came by mail, for that format's own codec. */
export interface MachineDocument {
  /** `xarf`: JSON, one document or a list. `x-arf`: the YAML-like part of X-ARF 0.1 and 0.2. */
  format: 'xarf' | 'x-arf';
  /** In UTF-8, by its charset. */
  content: Buffer;
  /** Of the part's decoded bytes: names the attachment that it also is. Null where it stands among a person's words. */
  sha256: string | null;
}
