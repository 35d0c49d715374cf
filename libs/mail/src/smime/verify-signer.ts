import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { childrenOf, oidOf } from './ber.js';
import { certificateFields } from './certificate-fields.js';
import { DIGESTS, OID, SIGNATURE_DIGESTS } from './oids.js';
import type { CmsSigner } from './read-signed-data.js';

/** Whether the holder of this certificate's key signed this content (RFC 5652 5.4, 5.6). */
export function verifySigner(
  signer: CmsSigner,
  contentType: string,
  content: Buffer,
  certificate: X509Certificate,
): 'valid' | 'invalid' | 'unreadable' {
  const digest = DIGESTS.get(signer.digest);
  if (!digest) return 'unreadable';
  const { signedAttributes, messageDigest } = signer;
  if (signedAttributes) {
    const isSame = messageDigest?.equals(createHash(digest).update(content).digest()) ?? false;
    if (!isSame || signer.contentType !== contentType) return 'invalid';
  }
  try {
    return isSigned(signer, digest, signedAttributes ?? content, certificate) ? 'valid' : 'invalid';
  } catch {
    // The algorithm and the key do not belong together, or node:crypto does not know it.
    return 'unreadable';
  }
}

function isSigned(signer: CmsSigner, digest: string, data: Buffer, { publicKey }: X509Certificate): boolean {
  const { algorithm, signature } = signer;
  const type = publicKey.asymmetricKeyType;
  if (algorithm === OID.ed25519) return type === 'ed25519' && verify(null, data, publicKey, signature);
  if (algorithm === OID.rsaPss) {
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLength(signer) };
    return (
      (type === 'rsa' || type === 'rsa-pss') && verify(pssDigest(signer) ?? digest, data, key, signature)
    );
  }
  const named = SIGNATURE_DIGESTS.get(algorithm) ?? digest;
  const isEc = algorithm.startsWith('1.2.840.10045.');
  return type === (isEc ? 'ec' : 'rsa') && verify(named, data, publicKey, signature);
}

/** RFC 4055 3.1: [0] hash, [2] length of the salt, 20 where it is not stated. */
function saltLength({ parameters }: CmsSigner): number {
  const explicit = parameters && childrenOf(parameters).find(({ tag }) => tag === 0xa2);
  return explicit ? (childrenOf(explicit)[0]?.content.at(-1) ?? 20) : 20;
}

function pssDigest({ parameters }: CmsSigner): string | undefined {
  const explicit = parameters && childrenOf(parameters).find(({ tag }) => tag === 0xa0);
  const identifier = explicit && childrenOf(explicit)[0];
  return identifier ? DIGESTS.get(oidOf(childrenOf(identifier)[0])) : undefined;
}

/** The certificate that a signature names. */
export function certificateOf(
  signer: CmsSigner,
  certificates: readonly X509Certificate[],
): X509Certificate | null {
  const { issuer, serial, subjectKeyId } = signer.certificate;
  return (
    certificates.find((certificate) => {
      try {
        const fields = certificateFields(certificate);
        if (subjectKeyId) return fields.subjectKeyId?.equals(subjectKeyId);
        return issuer?.equals(fields.issuer) && serial?.equals(fields.serial);
      } catch {
        // One that cannot be read is not the one that is meant.
        return false;
      }
    }) ?? null
  );
}
