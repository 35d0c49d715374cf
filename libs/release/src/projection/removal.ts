import { type SharedCase, type SharedTlp } from '@tocsin/formats';
import { type CaseField } from '../agreement/agreement.js';

/** Why something of a case stays here. Stable codes; the console has a sentence for each. */
export type RemovalReason =
  | 'not-agreed'
  | 'not-chosen'
  | 'above-clearance'
  | 'affected'
  | 'other-partner'
  | 'repeats-withheld'
  | 'child-protection';

/** One thing that stays here. */
export interface Removal {
  /** RFC 6901, into the case as its leader holds it. */
  pointer: string;
  field: CaseField;
  reason: RemovalReason;
}

/** What the gate has to know besides the agreement before a case is projected. */
export interface Circumstances {
  /** Label of the words: title, summary, timeline. Absent: the case's, which covers the strictest value too. */
  wordsLabel?: SharedTlp;
  /** Nothing stricter goes along, though the agreement would let it. */
  ceiling?: SharedTlp;
  /** Of the class of child protection: only hashes and identifiers leave, without a word beside them. */
  childProtection?: boolean;
  /** Names, domains and ids of the other partners in the room, which a text may repeat. */
  otherPartners?: readonly string[];
  /** `type value` of what only another team's case told us, and may not be passed on. */
  notOurs?: readonly string[];
  /** What else may not be repeated: names and addresses of reporters, lines of what came in confidence. */
  secrets?: readonly string[];
}

/** A case as one partner may get it. */
export interface Projection {
  /** Its label is that of the strictest part that is left. */
  case: SharedCase;
  removed: Removal[];
  /** RFC 6901: where a withheld value still shows and could not be masked. Not empty: it may not leave. */
  unsafe: string[];
}
