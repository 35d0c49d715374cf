import { readRawStructure } from '../security/read-structure.js';
import type { CheckResult, MailAuthentication } from './mail-authentication.js';
import { type MethodResult, parseAuthenticationResults } from './parse-authentication-results.js';

/** Fields of the head that are looked at: what a border server writes stands at the top. */
const MOST_FIELDS = 100;

/**
 * What the topmost Authentication-Results of a trusted server states, or null. Whoever sends a mail can write such
 * fields too (RFC 8601 7.1), so the search ends at the first Received that a host outside of that server's domain wrote:
 * below it is what came from outside.
 */
export function readAuthenticationResults(
  raw: Buffer,
  trustedAuthservIds: readonly string[],
  at: Date,
): MailAuthentication | null {
  if (trustedAuthservIds.length === 0) return null;
  const { headers } = readRawStructure(raw);
  const values = { received: headers.all('received'), results: headers.all('authentication-results') };
  for (const { name } of headers.fields.slice(0, MOST_FIELDS)) {
    if (name === 'received' && !isOfTheHouse(values.received.shift() ?? '', trustedAuthservIds)) return null;
    if (name !== 'authentication-results') continue;
    const parsed = parseAuthenticationResults(values.results.shift() ?? '');
    if (parsed && trustedAuthservIds.includes(parsed.authservId)) {
      return statedBy(parsed.authservId, parsed.methods, at);
    }
  }
  return null;
}

/** `by` names the server that wrote the field (RFC 5321 4.4): itself, or another of the same domain. */
function isOfTheHouse(received: string, trusted: readonly string[]): boolean {
  const by = /(?:^|\s)by\s+([a-z0-9.-]{1,255})/i.exec(received.slice(0, 2000))?.[1]?.toLowerCase();
  return by !== undefined && trusted.some((id) => by === id || by.endsWith(`.${domainOf(id)}`));
}

/** `mx.example.net` is of example.net; a name of two labels is a domain itself. */
function domainOf(host: string): string {
  return host.split('.').length > 2 ? host.slice(host.indexOf('.') + 1) : host;
}

function statedBy(by: string, methods: readonly MethodResult[], at: Date): MailAuthentication {
  const first = (name: string): MethodResult | undefined => methods.find(({ method }) => method === name);
  const [spf, dmarc, arc] = [first('spf'), first('dmarc'), first('arc')];
  const author = domainIn(dmarc?.properties.get('header.from'));
  return {
    checkedAt: at.toISOString(),
    by,
    spf: {
      result: resultOf(spf),
      domain: domainIn(spf?.properties.get('smtp.mailfrom') ?? spf?.properties.get('smtp.helo')),
    },
    dkim: methods
      .filter(({ method, result }) => method === 'dkim' && result !== 'none')
      .slice(0, 10)
      .map((each) => {
        const domain = domainIn(each.properties.get('header.d') ?? each.properties.get('header.i'));
        const aligned = domain !== null && author !== null && isAligned(domain, author);
        return { result: resultOf(each), domain, selector: each.properties.get('header.s') ?? null, aligned };
      }),
    dmarc: {
      result: resultOf(dmarc),
      domain: author,
      policy: /\bp=(none|quarantine|reject)\b/i.exec(dmarc?.comment ?? '')?.[1]?.toLowerCase() ?? null,
    },
    arc: { result: resultOf(arc), sealedBy: [] },
  };
}

function domainIn(value: string | undefined): string | null {
  const domain = value?.slice(value.lastIndexOf('@') + 1).toLowerCase();
  return domain && /^[a-z0-9._-]{1,255}$/.test(domain) ? domain : null;
}

/** For display; whether DMARC passes is what the server says. */
function isAligned(domain: string, author: string): boolean {
  return domain === author || author.endsWith(`.${domain}`) || domain.endsWith(`.${author}`);
}

const RESULTS = new Map<string, CheckResult>([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['hardfail', 'fail'],
  ['softfail', 'softfail'],
  ['neutral', 'neutral'],
  ['none', 'none'],
  ['policy', 'policy'],
  ['permerror', 'permerror'],
  ['bestguesspass', 'none'],
]);

/** A temporary error is a server that got no answer: not checked, as with us. */
function resultOf(method: MethodResult | undefined): CheckResult {
  return RESULTS.get(method?.result ?? '') ?? 'not-checked';
}
