import { type TlpLabel } from '@tocsin/config';
import { type CaseFormatName, type Fault } from '@tocsin/formats';

/** What a document holds and what is wrong with it; `ref` once it is taken. */
export interface CaseFileResult {
  index: number;
  format: CaseFormatName;
  ref: string | null;
  receivedAt: string | null;
  /** The same document was here before. */
  duplicate: boolean;
  title: string | null;
  /** `owner#id`, as the document calls it. */
  case: string | null;
  tlp: TlpLabel | null;
  observables: number;
  errors: Fault[];
  warnings: Fault[];
}
