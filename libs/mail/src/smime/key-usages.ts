import type { X509Certificate } from 'node:crypto';
import { certificateFields } from './certificate-fields.js';

const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const ANY_PURPOSE = '2.5.29.37.0';

/** What a certificate may be used for in mail (RFC 8550 4.4.2, 4.4.4). Absent extensions allow everything. */
export function keyUsages(certificate: X509Certificate): { encrypt: boolean; sign: boolean } {
  const purposes = certificate.keyUsage as string[] | undefined;
  const forMail = !purposes || purposes.includes(EMAIL_PROTECTION) || purposes.includes(ANY_PURPOSE);
  const bits = usageBits(certificate);
  if (bits === null) return { encrypt: forMail, sign: forMail };
  // digitalSignature 0x80, nonRepudiation 0x40, keyEncipherment 0x20, keyAgreement 0x08
  return { sign: forMail && (bits & 0xc0) !== 0, encrypt: forMail && (bits & 0x28) !== 0 };
}

function usageBits(certificate: X509Certificate): number | null {
  try {
    return certificateFields(certificate).keyUsage;
  } catch {
    // A certificate that OpenSSL reads and this reader does not is allowed nothing.
    return 0;
  }
}
