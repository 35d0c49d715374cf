import type { X509Certificate } from 'node:crypto';
import { certificateFields } from './certificate-fields.js';

const LONGEST_CHAIN = 8;

/**
 * Whether signatures lead from a certificate to one of the trusted ones, each made by an authority that may (basic
 * constraints with path length, key usage), all valid at `at`. Not looked at: revocation lists, name constraints and
 * policies. `expired`: a chain there is, but not of that time.
 */
export function checkChain(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
): 'trusted' | 'untrusted' | 'expired' {
  if (leads(leaf, others, trusted, at)) return 'trusted';
  return leads(leaf, others, trusted, null) ? 'expired' : 'untrusted';
}

export function isValidAt(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

/** @param at null: whatever the time */
function leads(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date | null,
): boolean {
  let ends: X509Certificate[] = [leaf];
  const seen = new Set<string>();
  for (let below = 0; below < LONGEST_CHAIN && ends.length > 0; below++) {
    const next: X509Certificate[] = [];
    for (const end of ends) {
      if (at && !isValidAt(end, at)) continue;
      if (trusted.some((root) => root.fingerprint256 === end.fingerprint256)) return true;
      const above = [...trusted, ...others].filter(
        (issuer) => !seen.has(issuer.fingerprint256) && isIssuedBy(end, issuer, below),
      );
      for (const issuer of above) seen.add(issuer.fingerprint256);
      next.push(...above);
    }
    ends = next;
  }
  return false;
}

/** @param below authorities between this issuer and the leaf */
function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate, below: number): boolean {
  if (!issuer.ca || !certificate.checkIssued(issuer)) return false;
  try {
    const { pathLength } = certificateFields(issuer);
    return (pathLength === null || below <= pathLength) && certificate.verify(issuer.publicKey);
  } catch {
    // What cannot be read cannot vouch for anybody.
    return false;
  }
}
