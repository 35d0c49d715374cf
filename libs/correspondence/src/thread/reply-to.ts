import { type ParsedMail } from '@tocsin/mail';
import { reachable } from './reachable.js';

/**
 * Where a mail wants its answer, lower case; null where that is its sender or nowhere. A mailing list that sets
 * Reply-To to itself is not obeyed: what we say to one reporter would be read by all its members. Pure.
 */
export function replyToOf(
  mail: Pick<ParsedMail, 'from' | 'replyTo' | 'headers'>,
  ownAddress: string,
): string | null {
  const [wanted] = reachable(mail.replyTo, ownAddress);
  if (!wanted || wanted === mail.from?.address.toLowerCase()) return null;
  return isOfList(mail.headers, wanted) ? null : wanted;
}

/** RFC 2369 `List-Post: <mailto:list@example.org>`, RFC 2919 `List-Id: Name <list.example.org>`. */
function isOfList(headers: Record<string, string[]>, address: string): boolean {
  const posts = (headers['list-post'] ?? []).some((value) => value.toLowerCase().includes(address));
  const ids = (headers['list-id'] ?? []).some((value) =>
    value.toLowerCase().includes(address.replace('@', '.')),
  );
  return posts || ids;
}
