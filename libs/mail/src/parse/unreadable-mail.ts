import { decodeUndeclared } from '../mime/decode-charset.js';
import type { ParseRun } from '../mime/read-part.js';
import { cleanBody, cleanLine } from './clean-text.js';
import type { ParsedMail } from './parsed-mail.js';

/** The last resort: no structure, the bytes as text, subject and sender as far as a plain search finds them. */
export function unreadableMail(raw: Buffer, run: ParseRun, error: unknown): ParsedMail {
  run.problems.add(
    'unparsable',
    error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error',
  );
  const text = cleanBody(decodeUndeclared(raw.subarray(0, 100_000)));
  const line = (name: string): string =>
    cleanLine(new RegExp(`^${name}:[ \\t]*([^\\n]{0,998})`, 'im').exec(text)?.[1] ?? '');
  const address = /[^\s<>"]{1,64}@[^\s<>"]{1,255}/.exec(line('from'))?.[0];
  return {
    subject: line('subject'),
    from: address === undefined ? null : { name: '', address },
    sender: null,
    to: [],
    cc: [],
    replyTo: [],
    messageId: null,
    inReplyTo: null,
    references: [],
    date: null,
    text,
    html: null,
    language: null,
    attachments: [],
    originals: [],
    headers: {},
    kind: 'human',
    fields: null,
    moreFields: [],
    documents: [],
    automatic: true,
    automaticReason: 'unparsable',
    problems: run.problems.items,
    depth: 0,
    partCount: 0,
  };
}
