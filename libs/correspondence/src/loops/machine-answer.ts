import { type MailKind } from '@tocsin/mail';
import { isOwnAddress } from '../thread/own-address.js';

/** What tells a mail from its own kind of trouble; of a report or of a mail at the door. */
export interface MailTraits {
  fromAddress: string | null;
  messageId: string | null;
  /** Values of `X-Loop`. */
  loopMarks: readonly string[];
}

/** Who we are on the wire. */
export interface OwnMail {
  /** `mail.address` of the settings. */
  address: string;
  /** The domain of our Message-IDs. */
  domain: string;
}

/** How a mail shows that it is an echo of ours. */
export type LoopSign = 'own-address' | 'own-message-id' | 'own-loop-mark';

/** Why no machine of ours answers. The last two count; the others are in the mail. */
export type NoAnswerReason = 'automatic' | 'not-human' | 'no-address' | LoopSign | 'told-today' | 'too-often';

/**
 * Whether a mail that we did not recognise as our own carries our name all the same: our address as its sender, our
 * domain in a Message-ID that we never gave out, or our own loop mark. Each is an echo or a forgery; either way a
 * person reads it, and no machine answers. Pure.
 */
export function loopSign(mail: MailTraits, own: OwnMail): LoopSign | null {
  if (mail.fromAddress && isOwnAddress(mail.fromAddress, own.address)) return 'own-address';
  if (mail.loopMarks.some((mark) => mark.toLowerCase().includes(own.address.toLowerCase())))
    return 'own-loop-mark';
  const domain = /@([^@>\s]+)>?$/.exec(mail.messageId ?? '')?.[1];
  return domain?.toLowerCase() === own.domain.toLowerCase() ? 'own-message-id' : null;
}

/**
 * The one decision whether a machine may answer (RFC 3834 §2). `automatic` holds for the null sender, Auto-Submitted,
 * Precedence, list headers and the like; what is left is an address, and how often it was answered already: a machine
 * that does not say what it is, and keeps nothing of ours, is stopped by the count alone. Pure.
 */
export function whyNoMachineAnswer(
  mail: MailTraits & { kind: MailKind; automatic: boolean },
  own: OwnMail,
  answered: { toldToday: boolean; tooOften: boolean },
): NoAnswerReason | null {
  if (mail.kind !== 'human') return 'not-human';
  const sign = loopSign(mail, own);
  if (sign) return sign;
  if (mail.automatic) return 'automatic';
  if (!mail.fromAddress) return 'no-address';
  if (answered.toldToday) return 'told-today';
  return answered.tooOften ? 'too-often' : null;
}

/**
 * What is counted as one correspondent: a system that answers from an address of its own for each ticket
 * (`support+id4711@`, `ticket-4711@`) is one. Lower case. Pure.
 * @returns `exact` for the narrow count, `alike` for the wide one
 */
export function correspondentKeys(address: string): { exact: string; alike: string } {
  const [local, domain] = splitAddress(address.trim().toLowerCase());
  const bare = local.split('+')[0] ?? local;
  return { exact: `${bare}@${domain}`, alike: `${bare.replaceAll(/\d+/g, '#')}@${domain}` };
}

function splitAddress(address: string): [string, string] {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}
