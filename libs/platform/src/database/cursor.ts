import { DomainError } from '../errors/domain-error.js';

/** Where a keyset page ends: the sort key of its last row, opaque to clients. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key in a cursor that a client sent back.
 * @throws DomainError `PLATFORM.CURSOR_INVALID` (400) if it is not one of ours with `length` parts.
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // falls through to the one refusal below: what is not JSON is as foreign as what has the wrong parts
  }
  throw new DomainError('PLATFORM.CURSOR_INVALID', {
    status: 400,
    title: 'The cursor is not one of this list',
  });
}

function isKeyPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part));
}

/** A page cut from `limit + 1` rows: the extra row only tells that there is more. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => (string | number | null)[],
  view: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null,
  };
}
