import { type TlpLabel } from '@tocsin/config';
import { type Removal } from '../projection/removal.js';

export const LEDGER_OUTCOMES = ['released', 'refused', 'received'] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];

/** One line of what left, was refused, or came. */
export interface LedgerLineView {
  id: string;
  at: Date;
  direction: 'out' | 'in';
  outcome: LedgerOutcome;
  way: string;
  actor: { kind: string; id: string | null; name: string };
  recipient: string;
  partner: { id: string; name: string } | null;
  subject: { kind: string; id: string; ref: string | null };
  /** What it was: a RID event's name, a format, `message`. */
  content: string;
  label: TlpLabel;
  drill: boolean;
  /** Of a refusal: its code. */
  reason: string | null;
  sha256: string | null;
  /** Bytes. */
  size: number | null;
  contentType: string | null;
  removedCount: number;
  agreementVersion: number | null;
  approvalId: string | null;
}

export interface LedgerDetail extends LedgerLineView {
  removed: Removal[];
  /** Who approved it, where a second person did. */
  approvedBy: string | null;
  /** `kept`: an exact copy is here. `hash-only`: it was too long to keep, or no bytes were made. */
  copy: 'kept' | 'hash-only' | 'sealed';
  /** The exact copy, where it is text. */
  text: string | null;
}
