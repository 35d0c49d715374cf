import { findDottedNames } from './find-dotted-names.js';
import { findIpv6 } from './find-ipv6.js';
import { findMailboxes } from './find-mailboxes.js';
import { findTokens } from './find-tokens.js';
import { findUrls } from './find-urls.js';
import type { ExtractedObservable, ExtractOptions } from './observable-type.js';
import { Scan } from './scan.js';

const DEFAULT_MAX_LENGTH = 4 * 1024 * 1024;

/**
 * Every observable that a text names, refanged and normalised, each distinct value once with its first
 * place, in the order of the text. Never throws; time and memory grow with the length of the text only.
 * A URL also yields its host, an e-mail address does not (half of the world writes from five domains).
 */
export function extract(text: string, options: ExtractOptions = {}): ExtractedObservable[] {
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  if (text.length > maxLength) {
    const detail = `Only the first ${maxLength} of ${text.length} characters were searched for observables.`;
    options.onProblem?.({ code: 'text-cut', detail });
  }
  const scan = new Scan(text.length > maxLength ? text.slice(0, maxLength) : text, options);
  // Longest things first: what a URL or a mailbox holds is not found again as a domain.
  findUrls(scan);
  findMailboxes(scan);
  findIpv6(scan);
  findDottedNames(scan);
  findTokens(scan);
  return scan.results();
}
