import { type TlpLabel } from '@tocsin/config';
import { type ReleaseWayKind } from '../gate/release-request.js';
import { type LedgerOutcome } from './ledger-line.view.js';

export interface LedgerFilter {
  direction?: 'out' | 'in';
  outcome?: LedgerOutcome;
  way?: ReleaseWayKind;
  label?: TlpLabel;
  partnerId?: string;
  /** The reference of what it was about: `I-2026-000012`, `R-2026-000034`. */
  ref?: string;
  from?: Date;
  until?: Date;
}

/** The filter as SQL over `release.ledger l`, each part with `AND` in front; its values are appended to `params`. */
export function conditionsOf(filter: LedgerFilter, params: unknown[]): string {
  const is = (column: string, value: unknown): string =>
    value === undefined ? '' : ` AND l.${column} = $${params.push(value)}`;
  const from = filter.from ? ` AND l.at >= $${params.push(filter.from)}` : '';
  const until = filter.until ? ` AND l.at < $${params.push(filter.until)}` : '';
  return [
    is('direction', filter.direction),
    is('outcome', filter.outcome),
    is('way', filter.way),
    is('label', filter.label),
    is('partner_id', filter.partnerId),
    is('subject_ref', filter.ref?.trim().toUpperCase() || undefined),
    from,
    until,
  ].join('');
}
