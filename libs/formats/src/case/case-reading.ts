import { type Fault } from '../checking/fault.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { type SharedCase, type SharedTime } from './shared-case.js';

/** What was read of one case in a document. */
export interface CaseReading {
  /** Null where nothing could be read. Where `errors` stand against it, it is what could be read nevertheless. */
  case: SharedCase | null;
  /** Why it cannot be taken from a machine that could correct it: the document is not one of its format. */
  errors: Fault[];
  /** Surprises in a document that is valid. */
  warnings: Fault[];
}

/** What a document does not say and its way of coming does. */
export interface CaseReadingContext {
  /** Domain name of the CIRT that it came from, for formats that name no owner of a case. */
  owner: string;
  /** When it came. */
  at: SharedTime;
  /** What an unlabelled document is taken for, where its format does not say so itself. */
  tlp: SharedTlp;
}

/** A reading per case in some bytes. Never throws. */
export type ReadCases = (bytes: Buffer, context: CaseReadingContext) => CaseReading[];

/** A document that cannot be read, and why. */
export const unreadable = (reason: string, path = ''): CaseReading => ({
  case: null,
  errors: [{ path, reason }],
  warnings: [],
});
