import { type TlpLabel, TLP_LABELS } from '@tocsin/config';
import { type CaseWriterName, caseWriters, type SharedCase } from '@tocsin/formats';
import {
  type Agreement,
  type CaseField,
  type Circumstances,
  projectCase,
  type ReleaseRequest,
  type Removal,
} from '@tocsin/release';
import { USUAL_TERMS } from '../partners/directory/agreement-terms.js';

/** What a person wants in a file, and for whom. */
export interface CaseExport {
  format: CaseWriterName;
  /** The strictest label that whoever gets the file may be told. */
  clearance: Extract<TlpLabel, 'CLEAR' | 'GREEN' | 'AMBER'>;
  /** Absent: what is usually shared. */
  fields?: readonly CaseField[];
  /** It goes to those who take part in the exercise. */
  forParticipants?: boolean;
}

export interface ComposedExport {
  text: string;
  tlp: TlpLabel;
  removed: Removal[];
  /** What the gate has to be asked. */
  request: ReleaseRequest;
}

/**
 * A case as a file for somebody whom Tocsin does not know: as for a partner with the usual terms, cut to the clearance
 * that the person names. Nobody vouches for the way that the file takes, so nothing above AMBER goes along. Pure.
 */
export function composeExport(
  full: SharedCase,
  { format, clearance, fields = USUAL_TERMS.byDefault, forParticipants = false }: CaseExport,
  circumstances: Circumstances,
): ComposedExport {
  const terms: Agreement = {
    ...USUAL_TERMS,
    labels: TLP_LABELS.slice(0, TLP_LABELS.indexOf(clearance) + 1),
    partnerId: '',
    version: 0,
  };
  const {
    case: projected,
    removed,
    unsafe,
  } = projectCase(full, terms, fields, { ...circumstances, ceiling: clearance });
  return {
    text: caseWriters[format].write(projected),
    tlp: projected.tlp,
    removed,
    request: {
      label: projected.tlp,
      recipient: { kind: 'third-party', clearance, named: false, drillParticipant: forParticipants },
      way: { kind: 'export', encrypted: false },
      drill: full.exercise,
      childProtection: circumstances.childProtection === true ? 'only-identifiers' : undefined,
      pap: full.pap,
      fields: fields.filter((field) => terms.allowed.includes(field)),
      unsafe,
    },
  };
}
