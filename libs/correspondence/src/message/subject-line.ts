import { type TlpLabel } from '@tocsin/config';
import { replySubject, subjectTag } from '@tocsin/mail';
import { withoutTlp } from '@tocsin/release';
import { oneLine } from './one-line.js';

export interface SubjectParts {
  reference: string;
  tlp: TlpLabel;
  drill: boolean;
  /** A reply keeps the thread's subject behind "Re:"; a message of ours has its own. */
  reply: boolean;
  words: string;
  /** Of the other side's ticket systems; those that `words` lacks are put in front of it. */
  foreignTags?: readonly string[];
}

const MAX_WORDS = 150;

/**
 * `[R-2026-004812] We received your report`, `Re: [R-2026-004812] [TLP:AMBER] Strange mail`. The label stands in the
 * subject from GREEN on (TLP 2.0); labels and tags that came with the reporter's subject are taken out, because only
 * ours hold for what we write.
 */
export function subjectLine({ reference, tlp, drill, reply, words, foreignTags = [] }: SubjectParts): string {
  const label = tlp === 'CLEAR' ? '' : `[TLP:${tlp}] `;
  const tag = subjectTag(reference);
  const bare = withoutTlp(
    oneLine([...foreignTags.filter((tag) => !words.includes(tag)), words].join(' '), 500)
      .replaceAll(/\bEXERCISE\b:?/g, ' ')
      .replaceAll(tag, ' '),
  );
  const threaded = reply ? replySubject(bare, reference) : `${tag} ${bare}`;
  const at = threaded.indexOf(tag) + tag.length;
  const rest = oneLine(threaded.slice(at), MAX_WORDS);
  return oneLine(`${drill ? 'EXERCISE ' : ''}${threaded.slice(0, at)} ${label}${rest}`, 400);
}
