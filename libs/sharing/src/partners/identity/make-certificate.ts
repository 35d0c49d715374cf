import { createHash, randomBytes } from 'node:crypto';
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  ExtKeyUsage,
  GeneralName,
  GeneralNames,
} from 'pkijs';

export interface MadeCertificate {
  /** PEM. */
  certificate: string;
  /** PKCS #8 as PEM. */
  privateKey: string;
  /** Of the DER form, lower-case hexadecimal. */
  sha256: string;
}

const OID = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  alternativeName: '2.5.29.17',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
};

/**
 * A certificate for TLS towards partners, for both ends of a connection: ECDSA P-256, signed by itself, because partners
 * pin its hash and no authority is asked. RFC 5280.
 */
export async function makeCertificate(facts: {
  domain: string;
  host: string;
  name: string;
  country: string | null;
  notBefore: Date;
  notAfter: Date;
}): Promise<MadeCertificate> {
  const engine = new CryptoEngine({ name: 'node', crypto: globalThis.crypto });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await globalThis.crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: positiveSerial() });
  for (const name of [certificate.issuer, certificate.subject]) name.typesAndValues.push(...nameOf(facts));
  certificate.notBefore.value = facts.notBefore;
  certificate.notAfter.value = facts.notAfter;
  certificate.extensions = extensionsOf(facts);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  const der = Buffer.from(certificate.toSchema(true).toBER(false));
  const pkcs8 = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    certificate: pem('CERTIFICATE', der),
    privateKey: pem('PRIVATE KEY', pkcs8),
    sha256: createHash('sha256').update(der).digest('hex'),
  };
}

/** RFC 5280 §4.1.2.2: positive, at most 20 octets. */
function positiveSerial(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}

function nameOf({ domain, name, country }: { domain: string; name: string; country: string | null }) {
  const parts = [
    new AttributeTypeAndValue({
      type: OID.organisation,
      value: new Utf8String({ value: name.slice(0, 64) }),
    }),
    new AttributeTypeAndValue({
      type: OID.commonName,
      value: new Utf8String({ value: domain.slice(0, 64) }),
    }),
  ];
  if (country !== null)
    parts.unshift(
      new AttributeTypeAndValue({ type: OID.country, value: new PrintableString({ value: country }) }),
    );
  return parts;
}

function extensionsOf({ domain, host }: { domain: string; host: string }): Extension[] {
  const names = [...new Set([domain, ...(isName(host) ? [host] : [])])];
  const critical = (extnID: string, schema: { toBER(): ArrayBuffer }) =>
    new Extension({ extnID, critical: true, extnValue: schema.toBER() });
  return [
    critical(OID.basicConstraints, new BasicConstraints({ cA: false }).toSchema()),
    // digitalSignature, the first bit of RFC 5280 §4.2.1.3.
    critical(OID.keyUsage, new BitString({ valueHex: Uint8Array.of(0x80).buffer, unusedBits: 7 })),
    new Extension({
      extnID: OID.extendedKeyUsage,
      extnValue: new ExtKeyUsage({ keyPurposes: [OID.serverAuth, OID.clientAuth] }).toSchema().toBER(),
    }),
    new Extension({
      extnID: OID.alternativeName,
      extnValue: new GeneralNames({ names: names.map((value) => new GeneralName({ type: 2, value })) })
        .toSchema()
        .toBER(),
    }),
  ];
}

const isName = (host: string) => /^[a-z0-9.-]*[a-z][a-z0-9.-]*$/i.test(host);

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
