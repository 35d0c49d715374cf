import { type SharedObservable, type SharedTlp } from '../writing/shared-observable.js';

/** Moments in a shared case: RFC 3339 in UTC, with milliseconds, `2026-09-21T13:30:00.000Z`. */
export type SharedTime = string;

export const SHARED_CASE_STATES = [
  'open',
  'in-progress',
  'waiting',
  'contained',
  'resolved',
  'closed',
  'abandoned',
] as const;
export type SharedCaseState = (typeof SHARED_CASE_STATES)[number];

export const SHARED_PURPOSES = ['reporting', 'traceback', 'mitigation', 'watch', 'other'] as const;
export type SharedPurpose = (typeof SHARED_PURPOSES)[number];

/** 0 baseline … 5 emergency (NCISS). */
export type SharedSeverityLevel = 0 | 1 | 2 | 3 | 4 | 5;

export interface SharedContact {
  role: 'creator' | 'reporter' | 'affected' | 'third-party' | 'technical' | 'other';
  kind: 'organization' | 'person';
  name: string;
  email: string | null;
  phone: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface SharedOrganisation {
  role: 'affected' | 'source' | 'intermediate' | 'unknown';
  name: string;
  sector: string | null;
  country: string | null;
}

/** A value of the case; moments as text, so that the case is JSON. */
export interface SharedCaseObservable extends Omit<SharedObservable, 'firstSeen' | 'lastSeen'> {
  firstSeen: SharedTime;
  lastSeen: SharedTime;
}

export interface SharedAction {
  kind: string;
  description: string;
  state: 'planned' | 'active' | 'being-removed' | 'removed';
  at: SharedTime | null;
}

export interface SharedEvent {
  at: SharedTime;
  kind: string;
  text: string;
}

/** What a team wrote for itself; off by default in every agreement. */
export interface SharedNote {
  at: SharedTime;
  author: string | null;
  text: string;
}

export interface SharedReference {
  /** `advisory`: CSAF; `case`: an id that another team gave. */
  kind: 'url' | 'cve' | 'advisory' | 'case' | 'other';
  source: string | null;
  value: string;
  url: string | null;
}

export interface SharedAttachment {
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal, lower case. */
  sha256: string;
  tlp: SharedTlp;
}

/** What a document said that has no field here: kept as it stood, so that it survives on the way back. */
export interface SharedExtension {
  format: string;
  /** Where it stood in its document. */
  path: string;
  value: string;
}

/**
 * A case as two CIRTs exchange it: the meaning that every exchange format has to carry. JSON all through, so that the
 * hash over its RFC 8785 form is the same on both sides.
 */
export interface SharedCase {
  /** The CIRT that owns the id, as a domain name: `cirt-aa.example` (RFC 7970 IncidentID@name). */
  owner: string;
  /** Its id for the case, without white space. */
  id: string;
  /** 1, 2, 3 … */
  revision: number;
  generatedAt: SharedTime;
  /** BCP 47. */
  language: string;
  exercise: boolean;
  /** The strictest label of anything in it. */
  tlp: SharedTlp;
  pap: 'RED' | 'AMBER' | 'GREEN' | 'CLEAR' | null;
  purpose: SharedPurpose;
  state: SharedCaseState;
  title: string;
  summary: string;
  /** RSIT; both null where the other side used another taxonomy and nothing could be mapped. */
  classification: { rsitClass: string | null; rsitType: string | null; version: string };
  severity: { level: SharedSeverityLevel; score: number | null; provisional: boolean } | null;
  times: {
    reported: SharedTime;
    detected: SharedTime | null;
    started: SharedTime | null;
    ended: SharedTime | null;
    contained: SharedTime | null;
    resolved: SharedTime | null;
  };
  contacts: SharedContact[];
  organisations: SharedOrganisation[];
  observables: SharedCaseObservable[];
  countermeasures: SharedAction[];
  timeline: SharedEvent[];
  notes: SharedNote[];
  references: SharedReference[];
  related: { owner: string; id: string }[];
  attachments: SharedAttachment[];
  extensions: SharedExtension[];
}
