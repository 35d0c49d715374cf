import type { PartHeaders } from '../mime/part-headers.js';
import { cleanLine } from '../parse/clean-text.js';
import type { MailAddress } from '../parse/parsed-mail.js';

/** Local parts behind which nobody reads (RFC 3834 2, RFC 2142). */
const nobody =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|no-?reply|do-?not-?reply|bounces?|listserv|majordomo|owner-.+|.+-(?:request|owner|bounces))(?:[+=].*)?$/i;

export interface AutomaticTraits {
  from: MailAddress | null;
  headers: PartHeaders;
  /** SMTP MAIL FROM where known; '' is the null sender. */
  envelopeFrom: string | undefined;
}

/** Why a message must never get an automatic answer (RFC 3834 2), or null where it may. */
export function automaticReason({ from, headers, envelopeFrom }: AutomaticTraits): string | null {
  if (hasNullSender(headers, envelopeFrom)) return 'null sender';
  const submitted = keyword(headers.first('auto-submitted'));
  if (submitted !== '' && submitted !== 'no') return `auto-submitted: ${submitted}`;
  const precedence = keyword(headers.first('precedence'));
  if (/^(?:bulk|junk|list|auto_reply)$/.test(precedence)) return `precedence: ${precedence}`;
  for (const name of headers.names) if (isListOrLoop(name)) return name;
  // Exchange: whoever suppresses answers to his mail has a reason; `none` suppresses nothing.
  const suppress = keyword(headers.first('x-auto-response-suppress'));
  if (suppress !== '' && suppress !== 'none') return `x-auto-response-suppress: ${suppress}`;
  const local = (from?.address ?? '').split('@')[0] ?? '';
  return nobody.test(local) ? `from: ${cleanLine(local, 60)}` : null;
}

export function hasNullSender(headers: PartHeaders, envelopeFrom: string | undefined): boolean {
  // Either says it: a bounce that somebody hands on (a collector, a forwarding account) has a sender on its envelope,
  // and its first delivery's trace in Return-Path.
  if (envelopeFrom?.trim() === '' || envelopeFrom?.trim() === '<>') return true;
  return headers.all('return-path').some((value) => value === '<>');
}

/** List headers (RFC 2369, 2919), loop marks, and the marks of answering machines. */
function isListOrLoop(name: string): boolean {
  return /^(?:list-.{1,40}|x-loop|x-autoreply|x-autorespond|x-autorespond-.{1,20}|x-mailing-list|x-mailman-version|feedback-id)$/.test(
    name,
  );
}

function keyword(value: string | undefined): string {
  return /^[a-z_,\s-]{1,60}/.exec((value ?? '').trim().toLowerCase())?.[0]?.trim() ?? '';
}
