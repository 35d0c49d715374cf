import { bareAddress } from '../mime/addresses.js';
import { whyNot } from './delivery-status.js';
import type { BouncedRecipient, OriginalMessage } from './machine-fields.js';
import { originalFromText } from './original-message.js';
import { codesInText } from './smtp-codes.js';

/** Words of mail servers that could not deliver. */
const phrases =
  /undeliver|delivery (?:has )?fail|failed (?:permanently|to deliver)|delivery (?:status )?notification|delivery report|(?:could|can) ?not be delivered|unable to (?:send|deliver)|was(?: not|n't) delivered|not (?:be )?delivered|returned mail|mail (?:system )?error|mail delivery (?:failed|subsystem)|failure notice|delivery error|message could not|rejected (?:by|your)|non recapit|unzustellbar|non remis|недоставлен|не доставлено|配信できません|无法(?:送达|投递)|تعذر تسليم/i;

export function soundsLikeBounce(subject: string, text: string): boolean {
  return phrases.test(subject) || phrases.test(text.slice(0, 4000));
}

/** Words of mail servers that are still trying, in the subject or where they begin to speak. */
const delayed =
  /\bdelay(?:ed)?\b|(?:could not|not yet) (?:been |be )?(?:send|sent|deliver\w*)[^\n]{0,40} (?:for|past|last) [^\n]{0,10}\d+ ?(?:hours?|days?|minutes?)|(?:will|shall) (?:be re-?tried|retry|keep trying|continue to (?:try|be attempted))|(?:do not|don't|no) need to (?:resend|retry|do anything)|attempts (?:will )?continue|verzögert|retardé|retrasad|en attente de distribution|задержан|配信(?:の)?遅延|延迟|تأخر/iu;
/** And of those that have handed it on. */
const handedOn =
  /\((?:success|relayed?)\)|(?:was|been) successfully (?:delivered|relayed)|successful (?:mail )?delivery|delivery to (?:the following )?[^\n]{0,80} (?:is|was) complete|zugestellt an|bien été remis/iu;
const givenUp =
  /permanent|fatal|giv(?:en|ing) up|gave up|undeliverable|final(?:ly)? fail|not be delivered(?! (?:for|in) the)/i;

/** `delayed` or `delivered` where a mail server in plain words reports no failure; null where it does. */
export function noticeInText(subject: string, text: string): 'delayed' | 'delivered' | null {
  const head = `${subject}\n${text.slice(0, 1500)}`;
  if (delayed.test(head) && !givenUp.test(head)) return 'delayed';
  return handedOn.test(head) && !/\bnot\b|fail/i.test(head.slice(0, 600)) ? 'delivered' : null;
}

/** Where a bounce stops talking and starts quoting the message that it could not deliver. */
const separator =
  /^[ \t>]{0,4}(?:[-_=*+]{2,60}[^\n]{0,40}?(?:original|copy of|returned|undelivered|unsent|message header|forwarded|below this line)[^\n]{0,80}|original message (?:headers|follows)[^\n]{0,20})$/im;

/** The words of the mail server, and the message that it quotes below them. */
export function splitAtOriginal(text: string): { words: string; original: OriginalMessage | null } {
  const head = text.slice(0, 20_000);
  const cut = separator.exec(head);
  if (!cut) return { words: head, original: null };
  const start = cut.index + cut[0].length;
  return {
    words: head.slice(0, cut.index),
    original: originalFromText(text.slice(start, start + 64 * 1024)),
  };
}

/**
 * Recipients of a bounce without a machine-readable part. `failedHeader` is X-Failed-Recipients, `own` the bounce's
 * own From and To, which are not what failed.
 */
export function readBouncedRecipients(
  words: string,
  failedHeader: string[],
  own: ReadonlySet<string>,
  notice: string | null,
): BouncedRecipient[] {
  const codes = codesInText(words);
  const addresses = failedAddresses(words, failedHeader, own);
  const stated = /^[ \t]{0,20}action:[ \t]{0,20}([a-z]{1,20})/im.exec(words)?.[1]?.toLowerCase();
  const action = stated ?? notice ?? 'failed';
  const { status, line: diagnostic } = codes;
  return (addresses.length > 0 ? addresses : [null]).map((address) => ({
    finalRecipient: address,
    originalRecipient: null,
    action,
    status,
    diagnosticCode: diagnostic,
    replyCode: codes.reply,
    remoteMta: null,
    willRetryUntil: null,
    ...whyNot({ action, status, diagnostic, words }),
  }));
}

/** Best source first: the header Exim and Google write, fields like a DSN's, lines of an address alone, any. */
function failedAddresses(words: string, failedHeader: string[], own: ReadonlySet<string>): string[] {
  const sources = [
    failedHeader.flatMap((value) => value.split(',')),
    captures(
      words,
      /^[ \t]{0,20}(?:final-recipient:[^;\n]{0,20};|recipient(?: address)?:)[ \t]{0,20}<?([^\s<>]{1,320})/gim,
    ),
    captures(words, /^[ \t]{0,20}(?:to:[ \t]{0,20})?<?([^\s<>@:]{1,64}@[^\s<>@:]{1,255})>?:?[ \t]{0,20}$/gim),
    // A Message-ID looks like an address and is none.
    captures(
      words,
      /(?<!\bmessage(?:-id)?:?\s{0,3}<?)(?<![\w.+=-])([\w.+=-]{1,64}@[\w.-]{1,255}\w)\b/gi,
    ).slice(0, 10),
  ];
  for (const [index, source] of sources.entries()) {
    const found = source
      .map((value) => bareAddress(value)?.toLowerCase() ?? '')
      .filter((value) => value.includes('@'));
    const others = [...new Set(found)].filter((value) => !own.has(value));
    if (others.length > 0) return others.slice(0, index === 3 ? 1 : 100);
  }
  return [];
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].slice(0, 100).map((match) => match[1] ?? '');
}
