import { type TlpLabel } from '@tocsin/config';
import { type Removal } from '../projection/removal.js';

/** `used`: it left. `expired`: nobody decided, or nobody sent it, in time. */
export const APPROVAL_STATES = ['waiting', 'approved', 'declined', 'used', 'expired'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export interface ApprovalView {
  id: string;
  state: ApprovalState;
  requestedAt: Date;
  requestedBy: { id: string; name: string };
  why: string;
  incident: string;
  partner: { id: string; name: string };
  agreementVersion: number;
  label: TlpLabel;
  sha256: string;
  /** Bytes. */
  size: number;
  contentType: string;
  removed: Removal[];
  expiresAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
  /** The reader may decide: he has the right, and he is not who asked. */
  mine: boolean;
}

export interface ApprovalDetail extends ApprovalView {
  /** Exactly what would leave, as text; null where it is none. */
  text: string | null;
}
