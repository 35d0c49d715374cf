import { type XarfFault } from './xarf-facts.js';

/** What became of one document: a report's reference, or what is wrong with it. */
export interface XarfResultView {
  /** Its place among those of the request, from 0. */
  index: number;
  ref: string | null;
  receivedAt: string | null;
  /** The same document was here before; `ref` is that report. */
  duplicate: boolean;
  /** Why it was refused; empty where it was taken. */
  errors: XarfFault[];
  warnings: XarfFault[];
}
