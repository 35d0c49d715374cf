import { type NormalisedObservable } from '../extract/observable-type.js';

export type SubjectKind = 'report' | 'message' | 'incident' | 'note';

/** What a value was seen in. */
export interface SubjectRef {
  kind: SubjectKind;
  id: string;
  /** Shown in lists of sightings; a report's or incident's reference. */
  ref?: string | null;
}

/** A value that stood in one part of a subject. `value` is normalised (`extract`, `normaliseObservable`). */
export interface NewSighting extends NormalisedObservable {
  /** `subject`, `body`, `attachment:NAME`, `header:NAME`, `form:FIELD`; at most 200 characters are kept. */
  place: string;
  /** The words round it, for the eye (`sightingsIn` makes them). */
  excerpt: string;
}

export const VERDICTS = ['malicious', 'benign'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A stored value as the API shows it. */
export interface ObservableView extends NormalisedObservable {
  /** The readable form where it differs: `bücher.example`. */
  display: string | null;
  ignored: boolean;
  /** What a person holds of it. */
  verdict: Verdict | null;
  firstSeenAt: Date;
  /** To the hour. */
  lastSeenAt: Date;
  version: number;
}

export interface SightingView {
  subject: { kind: SubjectKind; id: string; ref: string | null };
  place: string;
  excerpt: string;
  seenAt: Date;
}

export interface SubjectObservable extends ObservableView {
  sightings: SightingView[];
}
