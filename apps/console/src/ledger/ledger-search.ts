import type { LedgerFilter } from '../api/release.js';

export const DIRECTIONS = ['out', 'in'] as const;
export const OUTCOMES = ['released', 'refused', 'received'] as const;
export const WAYS = ['share', 'mail', 'portal', 'taxii', 'export', 'file'] as const;
export const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/** What the address of the page asks for. */
export interface LedgerSearch extends LedgerFilter {
  tab?: 'approvals';
  /** The line, or the request, that is read. */
  open?: string;
}

const one = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Of an address that somebody typed only what means something. */
export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  return {
    tab: search['tab'] === 'approvals' ? 'approvals' : undefined,
    open: text(search['open']),
    direction: one(DIRECTIONS, search['direction']),
    outcome: one(OUTCOMES, search['outcome']),
    way: one(WAYS, search['way']),
    label: one(LABELS, search['label']),
    partnerId: text(search['partnerId']),
    ref: text(search['ref']),
  };
}

export function filterOf({ tab: _tab, open: _open, ...filter }: LedgerSearch): LedgerFilter {
  return filter;
}
