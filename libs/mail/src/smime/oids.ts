/** Object identifiers of CMS (RFC 5652, 5083, 5084, 5753) that we read or write. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  capabilities: '1.2.840.113549.1.9.15',
  rsa: '1.2.840.113549.1.1.1',
  rsaOaep: '1.2.840.113549.1.1.7',
  rsaPss: '1.2.840.113549.1.1.10',
  ecPublicKey: '1.2.840.10045.2.1',
  ed25519: '1.3.101.112',
  sha256: '2.16.840.1.101.3.4.2.1',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  ecdhSha256: '1.3.132.1.11.1',
} as const;

/** Digests as node:crypto names them. MD5 and SHA-1 are absent: such a signature says nothing. */
export const DIGESTS = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.8', 'sha3-256'],
  ['2.16.840.1.101.3.4.2.9', 'sha3-384'],
  ['2.16.840.1.101.3.4.2.10', 'sha3-512'],
]);

/** Signature algorithms that name their digest themselves. */
export const SIGNATURE_DIGESTS = new Map([
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.113549.1.1.14', 'sha224'],
  ['1.2.840.10045.4.3.1', 'sha224'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** Content encryption: cipher of node:crypto and bytes of its key. */
export const CONTENT_CIPHERS = new Map<string, { cipher: string; keyBytes: number; isGcm: boolean }>([
  ['2.16.840.1.101.3.4.1.2', { cipher: 'aes-128-cbc', keyBytes: 16, isGcm: false }],
  ['2.16.840.1.101.3.4.1.22', { cipher: 'aes-192-cbc', keyBytes: 24, isGcm: false }],
  ['2.16.840.1.101.3.4.1.42', { cipher: 'aes-256-cbc', keyBytes: 32, isGcm: false }],
  ['2.16.840.1.101.3.4.1.6', { cipher: 'aes-128-gcm', keyBytes: 16, isGcm: true }],
  ['2.16.840.1.101.3.4.1.26', { cipher: 'aes-192-gcm', keyBytes: 24, isGcm: true }],
  ['2.16.840.1.101.3.4.1.46', { cipher: 'aes-256-gcm', keyBytes: 32, isGcm: true }],
  ['1.2.840.113549.3.7', { cipher: 'des-ede3-cbc', keyBytes: 24, isGcm: false }],
]);

export const KEY_WRAPS = new Map<string, { cipher: string; keyBytes: number }>([
  ['2.16.840.1.101.3.4.1.5', { cipher: 'aes128-wrap', keyBytes: 16 }],
  ['2.16.840.1.101.3.4.1.25', { cipher: 'aes192-wrap', keyBytes: 24 }],
  ['2.16.840.1.101.3.4.1.45', { cipher: 'aes256-wrap', keyBytes: 32 }],
  ['1.2.840.113549.1.9.16.3.6', { cipher: 'des3-wrap', keyBytes: 24 }],
]);

/** dhSinglePass-stdDH and -cofactorDH (the same on curves of cofactor one) with their digest (RFC 5753 7.1.4). */
export const KEY_AGREEMENTS = new Map([
  ['1.3.133.16.840.63.0.2', 'sha1'],
  ['1.3.132.1.11.0', 'sha224'],
  ['1.3.132.1.11.1', 'sha256'],
  ['1.3.132.1.11.2', 'sha384'],
  ['1.3.132.1.11.3', 'sha512'],
  ['1.3.132.1.14.0', 'sha224'],
  ['1.3.132.1.14.1', 'sha256'],
  ['1.3.132.1.14.2', 'sha384'],
  ['1.3.132.1.14.3', 'sha512'],
]);
