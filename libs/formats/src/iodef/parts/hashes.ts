import { DSIG_NAMESPACE } from '../model/record-classes.js';
import { type Json, member, objectsOf, wordsOf } from './iodef-json.js';

type HashType = 'md5' | 'sha1' | 'sha256';

/** RFC 4051, XML Signature and XML Encryption name algorithms by address. */
const ALGORITHMS: Record<HashType, string> = {
  md5: 'http://www.w3.org/2001/04/xmldsig-more#md5',
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
const BYTES: Record<HashType, number> = { md5: 16, sha1: 20, sha256: 32 };

/** `HashData` of a file's contents. `hex` has to be of the type's length. */
export function hashToIodef(type: HashType, hex: string): Json {
  const method = `<DigestMethod xmlns="${DSIG_NAMESPACE}" Algorithm="${ALGORITHMS[type]}"/>`;
  return {
    scope: 'file-contents',
    Hash: [
      {
        DigestMethod: Buffer.from(method, 'utf8').toString('base64'),
        DigestValue: Buffer.from(hex, 'hex').toString('base64'),
      },
    ],
  };
}

export const isHash = (type: string, hex: string): type is HashType =>
  type in BYTES && new RegExp(`^[0-9a-f]{${2 * BYTES[type as HashType]}}$`).test(hex);

/** The hashes of a file, in hexadecimal. An algorithm is known by its name's end: addresses of them vary. */
export function hashesFromIodef(file: unknown): { type: HashType; value: string }[] {
  return objectsOf(member(file, 'HashData'), 'Hash').flatMap((hash) => {
    const method = Buffer.from(wordsOf(hash.DigestMethod), 'base64').toString('utf8');
    const [, name] = /#(md5|sha1|sha256)["']/.exec(method) ?? [];
    const type = name as HashType | undefined;
    const hex = type ? hexOf(wordsOf(hash.DigestValue), BYTES[type]) : null;
    return type && hex ? [{ type, value: hex }] : [];
  });
}

/** The bytes in base64 as the standard says; or, as some write, the hexadecimal digits themselves or their base64. */
function hexOf(value: string, bytes: number): string | null {
  const compact = value.replaceAll(/\s+/g, '');
  const digits = new RegExp(`^(?:0x)?([0-9a-f]{${2 * bytes}})$`, 'i');
  const plain = digits.exec(compact);
  if (plain?.[1]) return plain[1].toLowerCase();
  const decoded = Buffer.from(compact, 'base64');
  if (decoded.length === bytes) return decoded.toString('hex');
  return digits.exec(decoded.toString('latin1'))?.[1]?.toLowerCase() ?? null;
}
