import { cleanLine } from '../parse/clean-text.js';

/**
 * All ids of a Message-ID, In-Reply-To or References header, as `<id>`, in order, each once, at most 100. Ids
 * without brackets are accepted, because mail servers compare them all the same.
 */
export function readMessageIds(header: string | undefined): string[] {
  if (!header) return [];
  const bracketed = header.match(/<[^<>\s]{1,500}>/g);
  const ids =
    bracketed ?? header.split(/[\s,]+/).filter((word) => word.length <= 500 && word !== '' && word !== '<>');
  const clean = ids.map((id) => cleanLine(id, 600)).filter((id) => id !== '');
  const unique = [...new Set(clean.map((id) => (id.startsWith('<') ? id : `<${id}>`)))];
  // The first names the thread and the last ones the nearest parents: the middle is what a bomb is made of.
  return unique.length <= 100 ? unique : [...unique.slice(0, 20), ...unique.slice(-80)];
}
