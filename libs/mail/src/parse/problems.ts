import { cleanLine } from './clean-text.js';

/** What was wrong with a message. `detail` is for people; code is stable. */
export interface MailProblem {
  code: MailProblemCode;
  detail: string;
}

export type MailProblemCode =
  | 'unparsable'
  | 'mailparser-failed'
  | 'no-headers'
  | 'malformed-header'
  | 'too-many-headers'
  | 'header-truncated'
  | 'bare-cr'
  | 'boundary-missing'
  | 'boundary-mismatch'
  | 'parts-after-close'
  | 'part-not-closed'
  | 'too-deep'
  | 'too-many-parts'
  | 'too-complex'
  | 'decoded-too-large'
  | 'unknown-transfer-encoding'
  | 'unknown-charset'
  | 'text-truncated'
  | 'html-truncated'
  | 'html-too-deep'
  | 'html-unreadable'
  | 'date-not-credible'
  | 'several-senders'
  | 'name-shows-other-address'
  | 'mixed-script-name'
  | 'hidden-characters-in-name'
  | 'mixed-script-domain'
  | 'lookalike-domain'
  | 'reply-to-other-domain'
  | 'nul-bytes'
  | 'attachment-name-changed'
  | 'xarf-notes-left-out'
  | 'direction-characters-in-name'
  | 'packed-file-damaged';

/** Collects problems, each code and detail once, and no more than 50: a hostile mail must not fill a table. */
export class ProblemList {
  private readonly seen = new Set<string>();
  readonly items: MailProblem[] = [];

  add(code: MailProblemCode, detail = ''): void {
    // A detail is read beside the words of the console: it must not turn their writing round.
    const line = cleanLine(detail.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD'), 200);
    const key = `${code} ${line}`;
    if (this.seen.has(key) || this.items.length >= 50) return;
    this.seen.add(key);
    this.items.push({ code, detail: line });
  }
}
