import { type Problem } from '@tocsin/intake';
import { type ParsedMail } from '@tocsin/mail';
import { type LoopSign, type MailTraits } from '../loops/machine-answer.js';
import { type InboundMail } from './inbound-mail.js';
import { type Found } from './thread-finder.js';

/**
 * A message of ours or the token: secrets that only a recipient of ours has. The Message-ID of what the reporter wrote
 * is known to whoever he wrote to besides; it files a mail, and makes nobody a participant.
 */
export function isProven({ ours, rule }: Found): boolean {
  return ours !== null || rule === 'token';
}

/** Whether a machine wrote it. Our domain in a Message-ID is too little: colleagues' mail programs make such ids. */
export function isMachines({ mail, envelope }: InboundMail, loop: LoopSign | null): boolean {
  return mail.automatic || envelope.from === '' || loop === 'own-address' || loop === 'own-loop-mark';
}

/** What of a mail may show that it is an echo of ours. */
export function traitsOf({ from, messageId, headers }: ParsedMail): MailTraits {
  return { fromAddress: from?.address ?? null, messageId, loopMarks: headers['x-loop'] ?? [] };
}

/** What the reader of a filed message should know of its filing. */
export function filingProblems({ others }: Found, loop: LoopSign | null): Problem[] {
  return [
    ...(others ?? []).map((reference) => ({ code: 'names-other-thread', detail: reference })),
    ...(loop ? [{ code: 'loop-cut', detail: loop }] : []),
  ];
}
