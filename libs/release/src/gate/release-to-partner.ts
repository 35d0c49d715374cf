import { strictestTlp, type TlpLabel } from '@tocsin/config';
import { type Agreement, type CaseField } from '../agreement/agreement.js';
import { type ReleaseRequest, type ReleaseSource, type ReleaseWay } from './release-request.js';

/** What goes to a partner, besides what was agreed with him. */
export interface PartnerLeaving {
  label: TlpLabel;
  way: ReleaseWay;
  drill: boolean;
  /** Of the class of child protection; its case has been projected as such. */
  childProtection?: boolean;
  pap?: ReleaseRequest['pap'];
  /** Parts of a case that would leave; absent: no case, but a word between the teams. */
  fields?: readonly CaseField[];
  /** `Projection.unsafe`. */
  unsafe?: readonly string[];
  /** The case is another's. */
  source?: ReleaseSource;
}

/** The gate's question about anything that goes to a partner. RED is readable there only by the persons named. Pure. */
export function releaseToPartner(agreement: Agreement, leaving: PartnerLeaving): ReleaseRequest {
  const { label, way, drill, childProtection, pap, fields, unsafe, source } = leaving;
  return {
    label,
    recipient: {
      kind: 'partner',
      clearance: strictestTlp(agreement.labels, 'CLEAR'),
      named: (way.encryptedTo?.length ?? 0) > 0,
      agreement,
    },
    way,
    drill,
    childProtection: childProtection === true ? 'only-identifiers' : undefined,
    pap,
    fields,
    unsafe,
    source,
  };
}
