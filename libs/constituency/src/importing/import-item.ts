import { type ItemKind } from './import.vocabulary.js';

/** One thing that a line says, as a reader of a format yields it. */
export interface ReadItem {
  /** From 1. */
  line: number;
  kind: ItemKind;
  /** `handle:org-x1`, `name:water works`; null where it could not be read, or is named by handle elsewhere. */
  orgKey: string | null;
  value: string;
  data: Record<string, unknown>;
  /** Of an error: what is wrong; of what is left out: why. */
  reason?: string;
}

export const nameKey = (name: string): string => `name:${name.trim().toLowerCase()}`;
export const handleKey = (handle: string): string => `handle:${handle.trim().toLowerCase()}`;

export function errorItem(line: number, reason: string, value: string): ReadItem {
  return { line, kind: 'error', orgKey: null, value: value.slice(0, 200), data: {}, reason };
}
