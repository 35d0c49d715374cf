import type { HeaderField } from '../mime/header-block.js';
import type { Part } from '../mime/part.js';

/**
 * Fields that are taken from inside. From is not among them: the address that the outside shows is the one that servers
 * checked and that replies go to, and a signature is compared with it.
 */
const TAKEN = new Set(['subject', 'date', 'to', 'cc', 'reply-to', 'keywords', 'comments']);

/**
 * Head fields of an opened entity that are meant to be shown: marked by `hp` (RFC 9788 2.1.1) or, before that RFC, by
 * `protected-headers="v1"`. Without the mark they are none: a forwarded part has a head too.
 */
export function protectedFields(entity: Part): HeaderField[] {
  const { parameters } = entity;
  const marked =
    /^(?:clear|cipher)$/i.test(parameters.get('hp') ?? '') ||
    /^v\d/i.test(parameters.get('protected-headers') ?? '');
  if (!marked) return [];
  const seen = new Set<string>();
  return entity.headers.fields.filter(({ name }) => {
    if (!TAKEN.has(name) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
