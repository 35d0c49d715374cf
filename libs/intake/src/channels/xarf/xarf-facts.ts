import { type XarfContact, type XarfForm, type XarfReading } from '@tocsin/formats';
import { type Problem } from '../../report/report.vocabulary.js';

/** What is wrong with a document: a JSON pointer and a reason. */
export interface XarfFault {
  path: string;
  reason: string;
}

/** A piece of evidence, beside its bytes: `name` is the attachment's. */
export interface XarfEvidenceFacts {
  name: string;
  contentType: string;
  description: string | null;
  size: number;
  sha256: string;
}

/** `fields.xarf` of a report: what its document says, in the words of XARF 4. */
export interface XarfFacts {
  form: XarfForm;
  /** The official schema of its version accepts it. */
  conforms: boolean;
  version: string | null;
  reportId: string | null;
  timestamp: string | null;
  reporter: XarfContact | null;
  sender: XarfContact | null;
  sourceIdentifier: string | null;
  sourcePort: number | null;
  category: string | null;
  type: string | null;
  evidenceSource: string | null;
  description: string | null;
  confidence: number | null;
  tags: string[];
  /** All other fields, as stated. */
  details: Record<string, unknown>;
  evidence: XarfEvidenceFacts[];
  errors: XarfFault[];
  warnings: XarfFault[];
}

/** @param names of the attachments that the evidence became, in order */
export function xarfFacts(reading: XarfReading, names: readonly string[]): XarfFacts {
  const { form, conforms, errors, warnings } = reading;
  const { evidence, childProtection: _flag, ...stated } = reading.report;
  return {
    form,
    conforms,
    ...stated,
    evidence: evidence.map(({ contentType, description, content, sha256 }, index) => ({
      name: names[index] ?? '',
      contentType,
      description,
      size: content.length,
      sha256,
    })),
    errors,
    warnings,
  };
}

/** Beside the report as all other problems of input: how many there are, and the first. */
export function xarfProblems({ conforms, errors, warnings }: XarfReading): Problem[] {
  if (conforms && errors.length + warnings.length === 0) return [];
  const [first] = [...errors, ...warnings];
  const detail = first ? `${first.path} ${first.reason}`.trim() : '';
  return [{ code: errors.length > 0 ? 'xarf-faulty' : 'xarf-remarks', detail: detail.slice(0, 200) }];
}
