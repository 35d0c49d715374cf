import { type MailAuthentication } from '@tocsin/mail';
import { type InboundMail } from './inbound-mail.js';

/**
 * Whether From names somebody who did not send it: his domain's DMARC says so, or, where it has none, SPF fails for his
 * domain and no signature holds. What could not be checked is no forgery, and a signature by a verified key of
 * the address, or by a certificate that an authority of ours vouches for, says more than any server (RFC 7489 checks where a mail came from, not who wrote it).
 */
export function isForgedSender({ mail, security, authentication }: InboundMail): boolean {
  if (!authentication || !mail.from) return false;
  const isSigned = security?.signatures.some(
    ({ state, matchesSender, verifiedKey, certificate }) =>
      // A key that only came along says nothing: anybody makes one in anybody's name.
      state === 'valid' && matchesSender && (verifiedKey || certificate === 'trusted'),
  );
  if (isSigned) return false;
  return authentication.dmarc.result === 'fail' || failsUnaided(authentication, mail.from.address);
}

function failsUnaided({ spf, dkim, dmarc }: MailAuthentication, from: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  const isOwnDomain = spf.domain !== null && (spf.domain === domain || domain.endsWith(`.${spf.domain}`));
  if (dmarc.result === 'pass' || spf.result !== 'fail' || !isOwnDomain) return false;
  return !dkim.some(({ result }) => result === 'pass' || result === 'not-checked');
}
