import { type TlpLabel } from '@tocsin/config';
import { type ObservableType, type Verdict } from '@tocsin/observables';

/** A value of a case: found in its reports and messages, or put there by hand. */
export interface IncidentObservableView {
  type: ObservableType;
  value: string;
  /** Places in this case where it was found. */
  count: number;
  added: boolean;
  dismissed: boolean;
  affected: boolean;
  malicious: boolean;
  /** Null: the label of where it was seen. */
  tlp: TlpLabel | null;
  note: string;
  /** Site-wide marks. */
  ignored: boolean;
  verdict: Verdict | null;
  /** Of what people say of it in this case; 0: nothing yet. */
  version: number;
}

export const OWN_COLUMNS = `coalesce(io.added, false) AS added, coalesce(io.dismissed, false) AS dismissed,
  coalesce(io.affected, false) AS affected, coalesce(io.malicious, false) AS malicious, io.tlp,
  coalesce(io.note, '') AS note, o.ignored, o.verdict, coalesce(io.version, 0) AS version`;
