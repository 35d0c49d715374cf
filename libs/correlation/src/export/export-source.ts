import { type TlpLabel } from '@tocsin/config';
import { type NormalisedObservable } from '@tocsin/observables';

/** A value that may leave, with what the gate has to know of it. */
export interface ExportCandidate extends NormalisedObservable {
  tlp: TlpLabel;
  /** It was seen in exercises only. */
  drill: boolean;
  firstSeen: Date;
  lastSeen: Date;
  count: number;
  malicious: boolean;
  affected: boolean;
  note: string;
}

/** Where exported values come from, page by page: as many as there are, in the memory of a page. */
export interface ExportSource {
  title: string;
  scope: string;
  drill: boolean;
  /** What the record names. */
  subject: { kind: 'incident' | 'export'; id: string; ref: string | null };
  /** The same each time it is called, as far as nothing changed meanwhile. */
  pages(): AsyncGenerator<ExportCandidate[]>;
}
