/** Stand-in for the generated types until openapi.json exists: same `paths` shape, written by hand. */
export type Tlp = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';
export type Channel = 'email' | 'web' | 'api' | 'bulk' | 'partner' | 'phone';
export type ReportKind = 'human' | 'auto-reply' | 'bounce' | 'abuse-report';
export type ReportState = 'received' | 'accepted' | 'rejected';
export type RejectReason = 'spam' | 'duplicate' | 'out-of-scope' | 'false-positive' | 'referred';
export type Role = 'viewer' | 'handler' | 'duty-lead' | 'administrator' | 'auditor';
export type InboxView = 'new' | 'unassigned' | 'mine' | 'due' | 'snoozed' | 'machine';
export type OutboundState = 'held' | 'queued' | 'sent' | 'retrying' | 'dead' | 'cancelled';
export type ClockKind = 'acknowledge' | 'triage' | 'contain' | 'resolve';
export type ClockState = 'running' | 'paused' | 'met' | 'missed';
export type OrganisationKind = 'constituent' | 'partner' | 'third-party';

export interface Named {
  id: string;
  name: string;
}
export interface Address {
  name: string | null;
  address: string | null;
}
export interface Observable {
  type: string;
  value: string;
}
export interface Attachment {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  problems?: string[];
}
export type Selection = Record<string, string>;

export interface Session {
  person: {
    id: string;
    name: string;
    email: string;
    roles: Role[];
    locale: string | null;
    preferences: Record<string, unknown>;
  };
  rights: string[];
  csrfToken: string;
}

export interface InboxRow {
  ref: string;
  channel: Channel;
  kind: ReportKind;
  subject: string | null;
  from: Address;
  receivedAt: string;
  excerpt: string | null;
  priority: number | null;
  tlp: Tlp;
  dueAt: string | null;
  snoozedUntil?: string | null;
  assignee: Named | null;
  team: Named | null;
  version: number;
  suggestion: {
    class: string | null;
    type: string | null;
    level: number | null;
    organisation: (Named & { sector: string | null }) | null;
    duplicate: { ref: string; kind: 'incident' | 'report'; count: number } | null;
  } | null;
}
export type InboxCounts = Record<InboxView, number>;

export interface ClassSuggestion {
  class: string;
  type: string | null;
  score: number;
  reasons: { kind: 'stated' | 'form' | 'machine' | 'words' | 'observables'; matches: string[] }[];
}
export interface Suggestions {
  classification: ClassSuggestion[];
  severity: { selection: Selection; score: number; level: number; provisional: boolean } | null;
  organisations: (Named & {
    sector: string | null;
    matches: { type: string; value: string; asset: string }[];
  })[];
  duplicates: {
    ref: string;
    kind: 'incident' | 'report';
    title: string | null;
    state: string;
    count: number;
    values: Observable[];
  }[];
  routing: { team: Named; reason: string } | null;
}

export interface Report {
  ref: string;
  channel: Channel;
  state: ReportState;
  kind: ReportKind;
  subject: string | null;
  from: Address;
  to: Address[];
  messageId: string | null;
  date: string | null;
  receivedAt: string;
  language: string | null;
  text: string | null;
  html: string | null;
  attachments: Attachment[];
  observables: Observable[];
  incidents: string[];
  problems: string[];
  rejection: { reason: RejectReason; note: string | null; duplicateOf: string | null } | null;
  assignee: Named | null;
  team: Named | null;
  snoozedUntil: string | null;
  priority: number | null;
  dueAt: string | null;
  tlp: Tlp;
  tlpAssumed: boolean;
  anonymous?: boolean;
  form: Record<string, unknown> | null;
  fields: Record<string, unknown> | null;
  suggestions: Suggestions | null;
  version: number;
}

export interface IncidentRow {
  ref: string;
  title: string;
  state: string;
  drill: boolean;
  restricted: boolean;
  rsitClass: string;
  rsitType: string | null;
  severityLevel: number;
  tlp: Tlp;
  assignee: Named | null;
  team: Named | null;
  dueAt: string | null;
  openedAt: string;
  updatedAt: string;
  version: number;
}
export interface NextState {
  action: string;
  to: string;
  right: string;
  requires: string[];
}
export interface Task {
  id: string;
  title: string;
  state: 'open' | 'done' | 'dropped';
  owner: Named | null;
  dueAt: string | null;
  version: number;
}
export interface Message {
  id: string;
  direction: 'in' | 'out';
  channel: 'email' | 'portal';
  audience: 'reporter' | 'third-party';
  automatic: boolean;
  author: { kind: string; name: string } | null;
  from: Address | null;
  to: Address[];
  subject: string;
  text: string;
  tlp: Tlp;
  state: OutboundState | 'received';
  at: string;
  sendAt: string | null;
  sentAt: string | null;
  attempts: number;
  lastError: string | null;
}
export type OutboxItem = Omit<Message, 'text'> & {
  report: { ref: string };
  incident: { ref: string } | null;
};
/** What the timeline tells of a message; its text stands on the entry. */
export interface TimelineMessage {
  id: string;
  reportRef: string;
  direction: 'in' | 'out';
  channel: 'email' | 'portal';
  automatic: boolean;
  state: OutboundState | 'received';
  subject: string | null;
  from: string | null;
  to: Address[];
  sendAt: string | null;
  lastError: string | null;
  attachments: number;
}
export interface TimelineEntry {
  id: string;
  at: string;
  kind: 'message' | 'note' | 'change';
  actor: { kind: string; name: string };
  action?: string | null;
  reason?: string | null;
  changes?: Record<string, { from: unknown; to: unknown }> | null;
  text?: string | null;
  message?: TimelineMessage | null;
}
/** The conversation about one linked report; `id` is null before the first message. */
export interface Thread {
  id: string | null;
  report: { ref: string };
  subject: string | null;
  channel: 'email' | 'portal' | null;
  channelReason: 'automatic' | 'own-address' | 'anonymous' | 'no-address' | null;
  recipient: Address | null;
  clearance: Tlp;
  participants: string[];
  lastMessageId: string | null;
}
export interface Incident extends IncidentRow {
  summary: string | null;
  stateReason: string | null;
  waitingFor: string | null;
  waitingUntil: string | null;
  awareAt: string | null;
  closedAt: string | null;
  nextStates: NextState[];
  severity: {
    selection: Selection;
    score: number;
    provisional: boolean;
    level: number;
    override: { level: number; reason: string } | null;
    version: string;
  };
  reports: {
    ref: string;
    subject: string | null;
    channel: Channel;
    from: Address;
    receivedAt: string;
    state: ReportState;
  }[];
  observables: (Observable & { count?: number })[];
  organisations: (Named & { sector: string | null })[];
  tasks: Task[];
  clocks: { kind: ClockKind; state: ClockState; dueAt: string; metAt: string | null }[];
  threads: Thread[];
  timeline: { items: TimelineEntry[]; next: string | null };
}

export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  sector: string | null;
  legalClass: string | null;
  country: string | null;
  contacts: {
    id?: string;
    name: string;
    email: string | null;
    phone: string | null;
    aroundTheClock: boolean;
    locale?: string | null;
  }[];
  ranges: string[];
  asns: string[];
  domains: string[];
  version: number;
}
export type OrganisationSummary = Pick<
  Organisation,
  'id' | 'name' | 'kind' | 'sector' | 'legalClass' | 'country'
>;
export interface SavedOrganisation {
  organisation: Organisation;
  warnings: { kind: string; value: string; other: string | null; organisation: Named | null }[];
}
export interface Person {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  locale: string | null;
  disabled: boolean;
  teams: Named[];
}
export interface Team {
  id: string;
  name: string;
  members: Named[];
}
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  prefix?: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}
export interface AuditEntry {
  id: string;
  at: string;
  actor: { kind: string; id: string | null; name: string };
  action: string;
  subject: { kind: string; id: string; ref: string | null };
  reason: string | null;
  detail: Record<string, unknown> | null;
}
export interface SearchHit {
  kind: 'report' | 'incident';
  ref: string;
  title: string | null;
  excerpt: string | null;
  state: string;
  at: string;
  severityLevel?: number | null;
  channel?: Channel | null;
}
export interface ReferenceData {
  rsit: { version: string; classes: { id: string; name: string; types: { id: string; name: string }[] }[] };
  nciss: {
    version: string;
    categories: { id: string; weight: number; options: { id: string; label: string; value: number }[] }[];
    levels: { level: number; name: string; from: number }[];
  };
  tlpLabels: Tlp[];
  holdSeconds: number;
  rejectReasons: RejectReason[];
  roles: Role[];
  rights: string[];
  locales: string[];
  sectors?: string[];
  site: { name: string; shortName: string; timeZone: string; defaultTlp: Tlp; mailAddress: string };
}
