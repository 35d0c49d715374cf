import { type TlpLabel } from '@tocsin/config';
import { type SharedAttachment } from '@tocsin/formats';
import { type CaseField, type RefusalReason, type Removal } from '@tocsin/release';
import { type HandoverState } from '../../protocol/handover.js';
import { type NotEntitled } from '../../protocol/entitled-partners.js';
import { type CaseMessageKind } from '../../received/case/foreign-case.vocabulary.js';
import { type OutgoingState } from '../../transport/transport.vocabulary.js';
import {
  type Answer,
  type RevocationKind,
  type RevocationState,
  type ShareState,
} from '../shares/share.vocabulary.js';

/** A revision as it went to one partner. Times inside lists are ISO 8601 text. */
export interface ReleaseView {
  id: string;
  revision: number;
  supersedes: number | null;
  /** Hexadecimal, of the exact bytes; the proof of both sides. */
  sha256: string;
  size: number;
  tlp: TlpLabel;
  removed: Removal[];
  releasedAt: string;
  releasedBy: string;
  approvedBy: string | null;
  /** Until then it can be taken back; null once it has gone. */
  heldUntil: string | null;
  /** Of the message; null where none was written. */
  delivery: OutgoingState | null;
  deliveredAt: string | null;
  /** What the last try met. */
  failure: string | null;
  answer: Answer | null;
  answerReason: string | null;
  answeredAt: string | null;
  /** Whether the partner holds the same bytes; null: he has not said. */
  proof: 'same' | 'differs' | null;
  undoneAt: string | null;
  revokedAt: string | null;
}

export interface RevocationView {
  id: string;
  kind: RevocationKind;
  reason: string;
  from: number;
  to: number;
  correctedBy: number | null;
  askedBy: string;
  askedAt: string;
  delivery: OutgoingState | null;
  /** As the partner states it; null: he has not answered. */
  state: RevocationState | null;
  stateReason: string | null;
  stateAt: string | null;
}

export interface ShareView {
  id: string;
  /** Under which id partners know the case. */
  case: { owner: string; id: string };
  partner: { id: string; name: string };
  state: ShareState;
  fields: CaseField[];
  attachments: string[];
  recipients: string[];
  reason: string;
  proposedBy: string;
  proposedAt: string;
  version: number;
  /** The newest first, at most 50. */
  releases: ReleaseView[];
  revocations: RevocationView[];
  /** Waits for a second person; null: none does. */
  approval: {
    id: string;
    state: 'waiting' | 'approved' | 'declined';
    sha256: string;
    reason: string | null;
  } | null;
}

/** What a partner brought, and what we asked of him. */
export interface ContributionView {
  id: string;
  partner: { id: string; name: string };
  direction: 'in' | 'out';
  kind: CaseMessageKind;
  author: string;
  text: string;
  /** It brings something that can be taken over. */
  applicable: boolean;
  tlp: TlpLabel;
  at: string;
  due: string | null;
  answer: Answer | null;
  answerReason: string | null;
  answeredAt: string | null;
}

export interface HandoverView {
  id: string;
  partner: { id: string; name: string };
  state: HandoverState;
  reason: string;
  offeredBy: string;
  offeredAt: string;
  heldUntil: string | null;
  answerReason: string | null;
  answeredAt: string | null;
}

/** Somebody with whom it can be shared, or why not. */
export interface ShareChoiceView {
  partner: { id: string; name: string };
  /** Null: it can. */
  objection: NotEntitled | null;
  allowed: CaseField[];
  byDefault: CaseField[];
  labels: TlpLabel[];
  drills: boolean;
  seesPartners: boolean;
  named: { name: string; email: string }[];
}

/** Everything of the sharing tab. */
export interface SharingView {
  /** Null: it was never shared. */
  rooms: {
    owner: string;
    id: string;
    revision: number;
    leader: string;
    isOurs: boolean;
    /** Another leads it, and left a hop for those whom we share it with. */
    mayPassOn: boolean;
  }[];
  shares: ShareView[];
  contributions: ContributionView[];
  handovers: HandoverView[];
  /** Only for those who may share. */
  partners: ShareChoiceView[];
  files: (SharedAttachment & { blocked: 'infected' | 'waiting' | null })[];
}

/** What would leave to one partner. */
export interface SharePreview {
  shareId: string;
  partner: { id: string; name: string };
  revision: number;
  supersedes: number | null;
  /** The exact bytes, which are UTF-8 text; null where nothing can be composed. */
  text: string | null;
  sha256: string | null;
  size: number;
  tlp: TlpLabel;
  removed: Removal[];
  hopsLeft: number;
  /** He holds exactly this already. */
  isHeld: boolean;
  /** The gate's answer; null: it may leave. `needs-approval`: after a second person's look. */
  refused: RefusalReason | 'not-active' | null;
  approval: 'waiting' | 'approved' | 'declined' | null;
}

/** A partner who holds an older state of the case. */
export interface RevisionSuggestion {
  shareId: string;
  partner: string;
  /** That he holds. */
  since: number;
}
