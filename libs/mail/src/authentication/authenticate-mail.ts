import type { AuthenticateResult, DKIMResult } from 'mailauth';
import { isPublicAddress } from './is-public-address.js';
import type { CheckResult, MailAuthentication } from './mail-authentication.js';
import { readAuthenticationResults } from './read-authentication-results.js';

/** Answers of DNS as `node:dns` gives them; rejects with its codes: ENOTFOUND and ENODATA are answers, all others are not. */
export type DnsQuery = (name: string, type: string) => Promise<string[] | string[][]>;

export interface AuthenticationOptions {
  /** Of the SMTP client; null where the mail came by another way. */
  ip: string | null;
  helo: string | null;
  /** MAIL FROM: '' for the null sender, null where it is not known. */
  mailFrom: string | null;
  /** Our own name, for the record. */
  mta: string;
  /** Asked for records; it keeps to a budget of its own and rejects when that is spent. */
  resolver: DnsQuery;
  /** Servers before ours whose Authentication-Results we believe (RFC 8601), lower case. */
  trustedAuthservIds: readonly string[];
  at: Date;
}

/** Signatures that are looked at; a message with more is made to cost us. */
const MOST_SIGNATURES = 10;

/**
 * SPF, DKIM, DMARC and ARC of a message. What a trusted server before ours states is taken over and nobody is asked;
 * otherwise DNS is. Where it gives no answer the result is `not-checked`, never `fail`; a name without a record is
 * `none`. A peer in a private network is a relay of the house: SPF would judge the relay, so it is not checked.
 * Never rejects.
 */
export async function authenticateMail(
  raw: Buffer,
  options: AuthenticationOptions,
): Promise<MailAuthentication> {
  const stated = readAuthenticationResults(raw, options.trustedAuthservIds, options.at);
  if (stated) return stated;
  const dns = watched(options.resolver);
  const peer = options.ip !== null && isPublicAddress(options.ip) ? options.ip : null;
  try {
    // Loaded when first needed: it is large, and only the worker asks.
    const { authenticate } = await import('mailauth');
    const result = await authenticate(raw, {
      ...(peer === null ? {} : { ip: peer, helo: options.helo ?? peer }),
      sender: options.mailFrom ?? '',
      mta: options.mta,
      resolver: dns.query,
      disableBimi: true,
      rejectRsaSha1: true,
    });
    return resultsOf(result, peer !== null, dns.isTroubled(), options.at);
  } catch {
    // A library that fails over somebody's bytes has checked nothing.
    return unchecked(options.at);
  }
}

export function unchecked(at: Date): MailAuthentication {
  return {
    checkedAt: at.toISOString(),
    by: 'us',
    spf: { result: 'not-checked', domain: null },
    dkim: [],
    dmarc: { result: 'not-checked', domain: null, policy: null },
    arc: { result: 'not-checked', sealedBy: [] },
  };
}

/** Notes whether some question had no answer: mailauth calls that a failure in places. */
function watched(resolver: DnsQuery): { query: DnsQuery; isTroubled: () => boolean } {
  let troubled = false;
  const query: DnsQuery = async (name, type) => {
    try {
      return await resolver(name, type);
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
      if (code !== 'ENOTFOUND' && code !== 'ENODATA') troubled = true;
      throw error;
    }
  };
  return { query, isTroubled: () => troubled };
}

function resultsOf(
  found: AuthenticateResult,
  hasPeer: boolean,
  isTroubled: boolean,
  at: Date,
): MailAuthentication {
  const spf =
    hasPeer && found.spf
      ? { result: resultOf(found.spf.status.result), domain: found.spf.domain || null }
      : { result: 'not-checked' as const, domain: null };
  const signatures = found.dkim.results.filter(
    ({ status, signingDomain }) => status.result !== 'none' || signingDomain,
  );
  const dkim = signatures.slice(0, MOST_SIGNATURES).map((each) => ({
    result: dkimResult(each),
    domain: each.signingDomain ?? null,
    selector: each.selector ?? null,
    aligned: Boolean(each.status.aligned),
  }));
  return {
    checkedAt: at.toISOString(),
    by: 'us',
    spf,
    dkim,
    dmarc: dmarcOf(found, spf.result, dkim),
    arc: arcOf(found, isTroubled),
  };
}

/** A changed body is a failed signature (RFC 8601 2.7.1); a key that is not there is a permanent error (RFC 6376 6.1.2). */
function dkimResult({ status, bodyHash, bodyHashExpecting }: DKIMResult): CheckResult {
  const isChanged = bodyHashExpecting !== undefined && bodyHash !== bodyHashExpecting;
  if (status.result === 'neutral' && isChanged) return 'fail';
  return status.result === 'neutral' && status.comment === 'no key' ? 'permerror' : resultOf(status.result);
}

/** DMARC fails only where SPF and every signature were judged: what nobody could ask about may have passed. */
function dmarcOf(
  { dmarc, dkim: { headerFrom } }: AuthenticateResult,
  spf: CheckResult,
  dkim: MailAuthentication['dkim'],
): MailAuthentication['dmarc'] {
  const [author] = headerFrom;
  const domain =
    headerFrom.length === 1 && author ? author.slice(author.lastIndexOf('@') + 1).toLowerCase() : null;
  if (!dmarc) return { result: domain === null ? 'permerror' : 'none', domain, policy: null };
  const result = resultOf(dmarc.status.result);
  const isOpen = spf === 'not-checked' || dkim.some((each) => each.result === 'not-checked');
  const isJudged = result !== 'fail' || !isOpen;
  const policy = result === 'none' || result === 'not-checked' ? null : (dmarc.policy ?? null);
  return { result: isJudged ? result : 'not-checked', domain, policy };
}

function arcOf({ arc }: AuthenticateResult, isTroubled: boolean): MailAuthentication['arc'] {
  if (!arc) return { result: 'not-checked', sealedBy: [] };
  const result = resultOf(arc.status.result);
  // A seal whose key could not be asked for is no broken seal.
  if (result === 'fail' && isTroubled) return { result: 'not-checked', sealedBy: [] };
  const domain = arc.signature ? arc.signature.signingDomain : undefined;
  return { result, sealedBy: result === 'pass' && domain !== undefined ? [domain] : [] };
}

const RESULTS = new Set(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'permerror']);

/** A temporary error is DNS that gave no answer. */
function resultOf(result: string): CheckResult {
  return RESULTS.has(result) ? (result as CheckResult) : 'not-checked';
}
