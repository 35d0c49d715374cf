import { type TlpLabel } from '@tocsin/config';
import {
  type FileView,
  type MailAddress,
  type Problem,
  type PublicState,
  type RejectReason,
  type ReportChannel,
  type ReportKind,
  type ReportState,
} from '@tocsin/intake';
import { type MailAuthentication, type MailSecurity, type OriginalMail } from '@tocsin/mail';
import { type ObservableType } from '@tocsin/observables';
import { type NamedView, type SenderView } from '../report/report-row.js';
import {
  type ClassSuggestion,
  type OrganisationSuggestion,
  type RoutingSuggestion,
  type SeveritySuggestion,
} from '../suggestions/suggestion.js';

export interface AttachmentView {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  inline: boolean;
  unpackedFrom: string | null;
  problems: Problem[];
  /** What is known of its bytes; null until they were looked at, seconds after they came. */
  file: FileView | null;
}

export interface ReportObservableView {
  type: ObservableType;
  value: string;
  /** How people read it, where that differs (`bücher.example`). */
  display: string | null;
  /** Where it stood: `subject`, `body`, `attachment:NAME`, `header:NAME`, `form:FIELD`, `field:NAME`. */
  places: string[];
  excerpt: string;
  /** Taken out of the search for likely duplicates. */
  ignored: boolean;
}

/** A report or incident that probably tells of the same, as far as the reader may see it. */
export interface LikelyDuplicateView {
  ref: string;
  kind: 'report' | 'incident';
  title: string;
  state: string;
  /** Shared observables; `values` names those that say most. */
  count: number;
  /** How telling they are together (`SimilarCases`); 1 = a value that stands nowhere else. */
  weight: number;
  values: { type: ObservableType; value: string; cases: number }[];
  same: ('content' | 'subject')[];
}

export interface SuggestionsView {
  classification: ClassSuggestion[];
  severity: SeveritySuggestion | null;
  organisations: OrganisationSuggestion[];
  duplicates: LikelyDuplicateView[];
  routing: RoutingSuggestion | null;
}

export interface RejectionView {
  reason: RejectReason;
  note: string | null;
  /** Reference, where the reader may see that report. */
  duplicateOf: string | null;
}

/** A report with everything that its page shows. */
export interface ReportDetailView {
  ref: string;
  channel: ReportChannel;
  state: ReportState;
  publicState: PublicState;
  kind: ReportKind;
  subject: string;
  from: SenderView;
  to: MailAddress[];
  messageId: string | null;
  inReplyTo: string | null;
  date: Date | null;
  receivedAt: Date;
  language: string | null;
  text: string;
  html: string | null;
  attachments: AttachmentView[];
  observables: ReportObservableView[];
  /** References of the incidents that hold it and that the reader may see. */
  incidents: string[];
  problems: Problem[];
  /** Where an answer is wanted instead of at `from`. */
  replyTo: string | null;
  /** References in its subject whose threads its sender is no part of, as far as the reader may see them. */
  mentions: string[];
  /** Reports whose subjects name this one. */
  mentionedBy: string[];
  /** The same mail by other ways: another address of ours, a list. */
  alsoCame: { id: string; source: string; mailbox: string | null; receivedAt: Date }[];
  rejection: RejectionView | null;
  /** Reports that were rejected as copies of this one. */
  duplicates: string[];
  assignee: NamedView | null;
  team: NamedView | null;
  snoozedUntil: Date | null;
  priority: number;
  dueAt: Date;
  tlp: TlpLabel;
  tlpAssumed: boolean;
  anonymous: boolean;
  automatic: boolean;
  form: Record<string, unknown> | null;
  fields: Record<string, unknown> | null;
  headers: Record<string, string[]>;
  security: MailSecurity | null;
  authentication: MailAuthentication | null;
  originals: OriginalMail[];
  raw: { contentType: string; size: number; sha256: string };
  /** Null = not examined yet; suggestions and observables follow within seconds. */
  examinedAt: Date | null;
  settledAt: Date | null;
  decided: { at: Date; by: NamedView | null } | null;
  suggestions: SuggestionsView | null;
  /** Sealed evidence: no word of it stands in this view. `by` null: sealed by rule as it came. */
  sealed: { at: Date; by: NamedView | null; reason: string | null } | null;
  version: number;
}
