import { type Fault } from '../checking/fault.js';

export interface XarfContact {
  org: string | null;
  contact: string | null;
  domain: string | null;
}

/** A file that came with a document. `content` is decoded from base64, or the text itself where it is none. */
export interface XarfEvidence {
  /** Lower case; `application/octet-stream` where none is declared. */
  contentType: string;
  description: string | null;
  content: Buffer;
  sha256: string;
  /** `not-base64`, `digest-mismatch`, `size-mismatch`, `too-large`. */
  problems: Fault[];
}

/** What a document says, in the words of XARF 4 whatever version it was written in. Null is what it does not say. */
export interface XarfReport {
  /** As stated: `4.2.0`, `3.0.0`, `0.2`. */
  version: string | null;
  reportId: string | null;
  /** ISO 8601, of the abuse itself. */
  timestamp: string | null;
  reporter: XarfContact | null;
  sender: XarfContact | null;
  /** Address, domain or URL of the source. */
  sourceIdentifier: string | null;
  sourcePort: number | null;
  category: string | null;
  type: string | null;
  evidenceSource: string | null;
  description: string | null;
  /** 0 to 1. */
  confidence: number | null;
  tags: string[];
  /** All other fields, as stated. */
  details: Record<string, unknown>;
  evidence: XarfEvidence[];
  /** Abuse or exploitation of children: its evidence is never shown, indexed or passed on. */
  childProtection: boolean;
}

export type XarfForm = 'v4' | 'v3' | 'x-arf';

/** A document read. `report` holds what could be read even where `errors` stand against it. */
export interface XarfReading {
  form: XarfForm;
  /** The official schema of its version accepts it. */
  conforms: boolean;
  /** Why it cannot be taken from a machine that could correct it. From mail it is taken all the same. */
  errors: Fault[];
  warnings: Fault[];
  report: XarfReport;
}

/** A document, or what is wrong with the bytes as a whole. */
export type XarfResult = XarfReading | { form: null; errors: Fault[] };
