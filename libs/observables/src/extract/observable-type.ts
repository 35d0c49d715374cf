/** The kinds of observable that the extractor knows; the order is the order in which the API lists them. */
export const OBSERVABLE_TYPES = [
  'ipv4',
  'ipv6',
  'cidr',
  'asn',
  'domain',
  'url',
  'email',
  'md5',
  'sha1',
  'sha256',
  'cve',
] as const;

export type ObservableType = (typeof OBSERVABLE_TYPES)[number];

/** A value in the one spelling under which it is stored, compared and looked up. */
export interface NormalisedObservable {
  type: ObservableType;
  value: string;
}

/** An observable with the place where it stood: `raw === text.slice(start, end)`, in UTF-16 code units. */
export interface ExtractedObservable extends NormalisedObservable {
  raw: string;
  start: number;
  end: number;
  /** The readable form of an internationalised host, where it differs from `value` (`bücher.example`). */
  display?: string;
}

/** Why a text did not yield everything it holds. Shown beside the report; never swallowed. */
export interface ExtractionProblem {
  code: 'text-cut' | 'too-many-observables' | 'url-too-long';
  detail: string;
}

export interface ExtractOptions {
  /** Code units that are read; the rest of the text is left unread and a problem is noted. Default 4 Mi. */
  maxLength?: number;
  /** Distinct observables that are returned. Default 5,000. */
  maxObservables?: number;
  /** The site's own domains (with subdomains), e-mail addresses, addresses and ranges: never an observable. */
  exclude?: readonly string[];
  onProblem?: (problem: ExtractionProblem) => void;
}
