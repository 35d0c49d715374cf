import { randomUUID } from 'node:crypto';
import { MailError } from '../mail.errors.js';
import { canonicalLineEnds } from '../mime/line-ends.js';
import { encryptPgp, signPgp } from '../pgp/secure-pgp.js';
import type { UnlockedPgpKey } from '../pgp/unlocked-pgp-key.js';
import { isValidAt } from '../smime/check-chain.js';
import { encryptEnveloped } from '../smime/encrypt-enveloped.js';
import { describeCertificate, fingerprintOf, parseCertificates } from '../smime/read-certificates.js';
import { signDetached } from '../smime/sign-detached.js';
import type { UnlockedCertificate } from '../smime/unlocked-certificate.js';
import { innerAndOuter } from './split-composed.js';

/** How a message of ours is to leave. At least one of `sign` and `encryptTo` does something. */
export type SecureOptions = (PgpOptions | SmimeOptions) & {
  /** Now: keys must be good at this time, and it is the time of the signature. */
  at: Date;
  /**
   * Subject shown outside of an encrypted message, e.g. the tag alone; the real one travels inside (RFC 9788). Without
   * it the subject is readable on the way.
   */
  outerSubject?: string;
};

interface PgpOptions {
  form: 'pgp-mime';
  sign: UnlockedPgpKey | null;
  /** Armored public keys of all recipients; empty: not encrypted. The signing key is added, so that we can read it. */
  encryptTo: readonly string[];
}

interface SmimeOptions {
  form: 'smime';
  sign: UnlockedCertificate | null;
  /** PEM certificates of all recipients; empty: not encrypted. The signing certificate is added where it may encrypt. */
  encryptTo: readonly string[];
}

/**
 * Signs, encrypts, or signs and then encrypts a composed message (`composeMail`). Its head stays outside but for the
 * content fields.
 * @throws MailError MAIL.KEY_UNUSABLE with the fingerprint of a key that is expired, revoked or not made for this
 */
export async function secureMail(composed: Buffer, options: SecureOptions): Promise<Buffer> {
  if (!options.sign && options.encryptTo.length === 0) return composed;
  const hidden = options.encryptTo.length > 0 ? options.outerSubject : undefined;
  const { inner, head } = innerAndOuter(canonicalLineEnds(composed), hidden);
  const entity = options.form === 'pgp-mime' ? await securePgp(inner, options) : secureSmime(inner, options);
  return Buffer.concat([Buffer.from(`${head}MIME-Version: 1.0\r\n`, 'latin1'), entity]);
}

async function securePgp(inner: Buffer, { sign, encryptTo, at }: PgpOptions & { at: Date }): Promise<Buffer> {
  if (encryptTo.length === 0 && sign) {
    const { armored, micalg } = await signPgp(inner, sign, at);
    return multipart(
      'signed',
      `micalg=${micalg}; protocol="application/pgp-signature"`,
      inner,
      attachment('application/pgp-signature', 'signature.asc', armored),
    );
  }
  const armored = await encryptPgp(inner, encryptTo, sign, at);
  return multipart(
    'encrypted',
    'protocol="application/pgp-encrypted"',
    Buffer.from('Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n'),
    attachment('application/octet-stream', 'encrypted.asc', armored),
  );
}

function secureSmime(inner: Buffer, { sign, encryptTo, at }: SmimeOptions & { at: Date }): Buffer {
  if (sign) assertGood(sign.certificate, 'canSign', at);
  const signed = sign ? signedEntity(inner, sign, at) : inner;
  if (encryptTo.length === 0) return signed;
  const recipients = encryptTo.map((pem) => {
    const [certificate] = parseCertificates(pem);
    if (!certificate) throw new MailError('MAIL.KEY_UNUSABLE', 'unreadable');
    return assertGood(certificate, 'canEncrypt', at);
  });
  const own = sign && describeCertificate(sign.certificate).canEncrypt ? [sign.certificate] : [];
  const all = [...new Map([...recipients, ...own].map((each) => [fingerprintOf(each), each])).values()];
  const head =
    'Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n name="smime.p7m"\r\n' +
    'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"\r\n\r\n';
  return Buffer.from(head + base64(encryptEnveloped(signed, all)));
}

function signedEntity(inner: Buffer, sign: UnlockedCertificate, at: Date): Buffer {
  const { signature, micalg } = signDetached(inner, sign, at);
  const head =
    'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n' +
    'Content-Disposition: attachment; filename="smime.p7s"\r\n\r\n';
  return multipart(
    'signed',
    `micalg=${micalg}; protocol="application/pkcs7-signature"`,
    inner,
    Buffer.from(head + base64(signature)),
  );
}

function assertGood(
  certificate: UnlockedCertificate['certificate'],
  use: 'canSign' | 'canEncrypt',
  at: Date,
): UnlockedCertificate['certificate'] {
  const isGood = describeCertificate(certificate)[use] && isValidAt(certificate, at);
  if (!isGood) throw new MailError('MAIL.KEY_UNUSABLE', fingerprintOf(certificate));
  return certificate;
}

function multipart(subtype: string, parameters: string, ...parts: Buffer[]): Buffer {
  const boundary = `tocsin-${randomUUID()}`;
  const head = `Content-Type: multipart/${subtype}; ${parameters};\r\n boundary="${boundary}"\r\n\r\n`;
  const pieces = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

function attachment(type: string, name: string, armored: string): Buffer {
  const head = `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: inline; filename="${name}"\r\n\r\n`;
  return Buffer.from(head + armored.replaceAll(/\r?\n/g, '\r\n'));
}

function base64(bytes: Buffer): string {
  return (bytes.toString('base64').match(/.{1,76}/g) ?? []).map((line) => `${line}\r\n`).join('');
}
