import { OctetString } from 'asn1js';
import { Certificate } from 'pkijs';
import { readCertificates, readPgpKeys, type ReadCertificate, type ReadPgpKey } from '@tocsin/mail';
import { type KeyKind } from '../keys.vocabulary.js';

/** What is kept of a public key or certificate, whoever it belongs to. */
export interface PublicKeyFacts {
  kind: KeyKind;
  /** Hexadecimal, upper case. */
  fingerprint: string;
  /** As messages name it. */
  keyIds: string[];
  userIds: string[];
  /** Lower case. */
  addresses: string[];
  algorithm: string;
  createdAt: Date;
  expiresAt: Date | null;
  /** Its owner has revoked it. */
  revoked: boolean;
  canEncrypt: boolean;
  canSign: boolean;
  publicKey: string;
}

const MOST_NAMES = 20;

export function factsOfPgpKey({ info, publicArmored }: ReadPgpKey): PublicKeyFacts {
  return {
    kind: 'pgp',
    fingerprint: info.fingerprint,
    keyIds: info.keyIds,
    userIds: info.userIds.slice(0, MOST_NAMES),
    addresses: info.addresses.slice(0, MOST_NAMES),
    algorithm: info.algorithm,
    createdAt: new Date(info.createdAt),
    expiresAt: info.expiresAt === null ? null : new Date(info.expiresAt),
    revoked: info.revoked,
    canEncrypt: info.canEncrypt,
    canSign: info.canSign,
    publicKey: publicArmored,
  };
}

/** @param chain certificates that stand above it, kept with it */
export function factsOfCertificate(
  { info, pem }: ReadCertificate,
  chain: readonly string[] = [],
): PublicKeyFacts {
  return {
    kind: 'smime',
    fingerprint: info.fingerprint,
    // By which messages name a certificate (RFC 5652 §5.3, §6.2): its serial number, or the id of its key.
    keyIds: [info.serial, ...subjectKeyId(pem)],
    userIds: [info.subject],
    addresses: info.addresses.slice(0, MOST_NAMES),
    algorithm: info.algorithm,
    createdAt: new Date(info.validFrom),
    expiresAt: new Date(info.validTo),
    revoked: false,
    canEncrypt: info.canEncrypt,
    canSign: info.canSign,
    publicKey: [pem, ...chain].join('\n'),
  };
}

function subjectKeyId(pem: string): string[] {
  const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  const extension = Certificate.fromBER(der).extensions?.find(({ extnID }) => extnID === '2.5.29.14');
  const id = extension?.parsedValue;
  return id instanceof OctetString
    ? [Buffer.from(id.valueBlock.valueHexView).toString('hex').toUpperCase()]
    : [];
}

/** Every public key in a text or file, of either kind; authorities are no contacts and are left out. */
export async function readPublicKeys(source: string | Buffer, at: Date): Promise<PublicKeyFacts[]> {
  const keys = (await readPgpKeys(source, at)).map(factsOfPgpKey);
  if (keys.length > 0) return keys;
  return readCertificates(source)
    .filter(({ info }) => !info.isAuthority)
    .map((certificate) => factsOfCertificate(certificate));
}
