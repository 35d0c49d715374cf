import { type TlpLabel } from '@tocsin/config';
import { type Agreement, type CaseField } from '../agreement/agreement.js';
import { type LabelPermission } from '../permissions/label-permission.js';

/** Who would get it. */
export interface ReleaseRecipient {
  kind: 'reporter' | 'third-party' | 'partner' | 'staff' | 'public';
  /** The strictest label that may go to him. */
  clearance: TlpLabel;
  /** One identified person reads it, not a group's mailbox: RED goes to nobody else. */
  named: boolean;
  /** Listed as a participant of the exercise. */
  drillParticipant?: boolean;
  /** What was agreed with a partner; without it nothing goes to him. */
  agreement?: Agreement;
  /** How many organisations get the same bytes; absent: one. */
  organisations?: number;
}

/**
 * Every way out there is; `file`: bytes that a partner fetches by their hash. There are no webhooks: what partners'
 * machines are to know leaves as a share or is fetched by TAXII.
 */
export const RELEASE_WAYS = ['mail', 'portal', 'share', 'taxii', 'export', 'file'] as const;
export type ReleaseWayKind = (typeof RELEASE_WAYS)[number];

export interface ReleaseWay {
  kind: ReleaseWayKind;
  /** Nobody on the way can read it. */
  encrypted: boolean;
  /** E-mail addresses of the persons to whose keys the content itself is encrypted, for RED to a partner. */
  encryptedTo?: readonly string[];
  /** How many more organisations it may go through after the recipient; absent: none. */
  hopsLeft?: number;
}

/** Where content came from that is not ours: its label is its source's to lower, and so is passing it on. */
export interface ReleaseSource {
  /** A partner's domain, or `reporter`. */
  owner: string;
  /** The label that it came with. */
  label: TlpLabel;
  /** What the source allowed beyond its label. */
  permission: LabelPermission | null;
  /** The recipient is the source itself. */
  isRecipient?: boolean;
}

/** What `decideRelease` is asked. What a recipient is cleared for is looked up by the caller. */
export interface ReleaseRequest {
  label: TlpLabel;
  recipient: ReleaseRecipient;
  way: ReleaseWay;
  /** The content was born in an exercise. */
  drill: boolean;
  /** It holds something of sealed evidence: a quoted line, a file, a name of one. */
  sealed?: boolean;
  /** It repeats what came to us encrypted, and nobody has decided that it may leave readable. */
  confidential?: boolean;
  /** Of the class of child protection; `only-identifiers`: cut down to hashes and identifiers. */
  childProtection?: 'whole' | 'only-identifiers';
  /** What may be done with it (MISP's Permissible Actions Protocol); absent: anything. */
  pap?: 'RED' | 'AMBER' | 'GREEN' | 'CLEAR' | null;
  /** The parts of a case that would leave. */
  fields?: readonly CaseField[];
  /** RFC 6901: where it repeats what stays here (`Projection.unsafe`). */
  unsafe?: readonly string[];
  source?: ReleaseSource;
  /** A second person has approved exactly this. */
  approved?: boolean;
}
