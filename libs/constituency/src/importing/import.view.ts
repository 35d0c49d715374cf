import { type ImportFormat, type ImportState, type ItemKind, type Verdict } from './import.vocabulary.js';

/** How many items of a kind were judged how. */
export interface ImportCount {
  kind: ItemKind;
  verdict: Verdict;
  count: number;
}

export interface ImportView {
  id: string;
  format: ImportFormat;
  fileName: string;
  state: ImportState;
  /** Read so far. */
  lines: number;
  items: number;
  error: string | null;
  createdBy: string;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  version: number;
}

export interface ImportItemView {
  n: number;
  line: number;
  kind: ItemKind;
  value: string;
  verdict: Verdict;
  /** Why; a code. */
  reason: string | null;
  organisation: string | null;
  /** Whose asset it meets, and which. */
  other: { id: string; name: string } | null;
  otherValue: string | null;
  before: Record<string, unknown> | null;
}

export const IMPORT_COLUMNS = `
  id, format, file_name AS "fileName", state, lines, items, error, created_by_name AS "createdBy",
  created_at AS "createdAt", applied_at AS "appliedAt", undone_at AS "undoneAt", version`;
