import { type TlpLabel } from '@tocsin/config';
import { type LabelPermission } from './label-permission.js';

/** A permission as it is kept: who gave it, who stored it, when, and how far it goes. */
export interface LabelPermissionView extends LabelPermission {
  from: TlpLabel;
  /** Who of the source, and how: "Ms. Example, by phone". */
  givenBy: string;
  givenAt: Date;
  storedBy: string;
  storedAt: Date;
  withdrawnAt: Date | null;
}

/** Columns of it, of `release.label_permission p`. */
export const PERMISSION_COLUMNS = `p.id, p.from_label AS "from", p.to_label AS "to", p.onward, p.partners,
  p.given_by AS "givenBy", p.given_at AS "givenAt", p.stored_by_name AS "storedBy", p.stored_at AS "storedAt",
  p.withdrawn_at AS "withdrawnAt"`;
