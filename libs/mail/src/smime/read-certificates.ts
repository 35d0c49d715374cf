import { X509Certificate } from 'node:crypto';
import type { CertificateInfo, ReadCertificate } from './certificate.js';
import { keyUsages } from './key-usages.js';
import { pemBlocks } from './pem-blocks.js';

/** Reads PEM (one or several) or one DER certificate. What is none is left out, so the answer may be empty. */
export function readCertificates(source: string | Buffer): ReadCertificate[] {
  return parseCertificates(source).map((certificate) => ({
    info: describeCertificate(certificate),
    pem: certificate.toString(),
  }));
}

export function parseCertificates(source: string | Buffer): X509Certificate[] {
  const isPem = typeof source === 'string' || source.includes('-----BEGIN CERTIFICATE-----');
  const blocks = isPem ? pemBlocks(source.toString('latin1')) : [source];
  return blocks.map(parseOne).filter((each) => each !== null);
}

/** Null for what is no certificate, or one with a key that node:crypto does not know. */
export function parseOne(block: string | Buffer): X509Certificate | null {
  try {
    const certificate = new X509Certificate(block);
    return certificate.publicKey.type === 'public' ? certificate : null;
  } catch {
    // The caller sees that none came out.
    return null;
  }
}

export function describeCertificate(certificate: X509Certificate): CertificateInfo {
  const usages = keyUsages(certificate);
  return {
    fingerprint: fingerprintOf(certificate),
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber.toUpperCase(),
    addresses: addressesOf(certificate),
    algorithm: algorithmOf(certificate),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    canEncrypt: usages.encrypt && isKnownKey(certificate),
    canSign: usages.sign && isKnownKey(certificate),
    isAuthority: certificate.ca,
  };
}

export function fingerprintOf(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '');
}

/** RFC 8550 3: subjectAltName first; emailAddress in the subject is what older ones have. */
export function addressesOf(certificate: X509Certificate): string[] {
  // Quoted values hold what would be read as another name (CVE-2021-44532).
  const names = (certificate.subjectAltName ?? '').replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  const alternative = [...names.matchAll(/(?:^|, )email:([^\s,"]{3,320})/g)];
  const subject = [...(certificate.subject ?? '').matchAll(/^emailAddress=(\S{3,320})$/gm)];
  const found = [...alternative, ...subject].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(found.filter((address) => /^[^@]+@[^@]+$/.test(address)))];
}

function isKnownKey(certificate: X509Certificate): boolean {
  return ['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448'].includes(certificate.publicKey.asymmetricKeyType ?? '');
}

function algorithmOf({ publicKey }: X509Certificate): string {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const type = publicKey.asymmetricKeyType ?? 'unknown';
  return namedCurve ? `${type}-${namedCurve}` : `${type}${modulusLength ?? ''}`;
}

/** node:crypto writes a name with one attribute a line. */
function oneLine(name: string): string {
  return (name ?? '').split('\n').toReversed().join(', ').slice(0, 500);
}
