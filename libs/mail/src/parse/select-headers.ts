import { decodeWords } from '../mime/encoded-words.js';
import type { PartHeaders } from '../mime/part-headers.js';
import { cleanLine } from './clean-text.js';

const selected =
  /^(?:auto-submitted|precedence|list-.{1,40}|x-auto-response-suppress|x-autoreply|x-autorespond|x-loop|return-path|delivered-to|x-original-to|envelope-to|content-type|content-language|mime-version|received|received-spf|authentication-results|x-originating-ip|x-mailer|user-agent|organization|importance|priority|x-priority|sensitivity|x-failed-recipients|x-tlp|x-xarf|x-arf|thread-topic|thread-index|feedback-id|errors-to|disposition-notification-to|resent-.{1,20}|from|to|cc|sender|reply-to|subject|date|message-id|in-reply-to|references)$/;

/** The headers worth showing and searching, decoded, at most 20 of each name and 2,000 characters a value. */
export function selectHeaders(headers: PartHeaders): Record<string, string[]> {
  const chosen: [string, string[]][] = [];
  for (const name of headers.names) {
    if (chosen.length >= 100) break;
    if (!selected.test(name)) continue;
    const values = headers.all(name).slice(0, 20);
    chosen.push([
      name,
      values.map((value) => cleanLine(decodeWords(value.slice(0, 8000), headers.guess), 2000)),
    ]);
  }
  chosen.push(['received-count', [String(headers.count('received'))]]);
  return Object.fromEntries(chosen);
}
