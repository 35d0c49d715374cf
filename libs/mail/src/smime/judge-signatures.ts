import type { X509Certificate } from 'node:crypto';
import type { MailSignature } from '../security/mail-security.js';
import type { OfferedKeyMaterial } from '../security/offered-key-material.js';
import type { OpenRun } from '../security/opened-entity.js';
import { checkChain, isValidAt } from './check-chain.js';
import { addressesOf, describeCertificate, fingerprintOf, parseCertificates } from './read-certificates.js';
import type { CmsSigner, SignedData } from './read-signed-data.js';
import { certificateOf, verifySigner } from './verify-signer.js';

interface Known {
  certificate: X509Certificate;
  verified: boolean;
}

/**
 * Judges the signatures of CMS over one of the forms of the content (as it came, with CRLF).
 * @param contents tried in order; one that fits is enough
 */
export async function judgeSignatures(
  signed: SignedData,
  contents: readonly Buffer[],
  run: OpenRun,
): Promise<MailSignature[]> {
  const { keys, sender } = run;
  const fingerprints = signed.certificates.map(fingerprintOf);
  const known: Known[] = (await keys.findCertificates({ fingerprints, address: sender })).flatMap(
    ({ pem, verified }) => parseCertificates(pem).map((certificate) => ({ certificate, verified })),
  );
  const trusted = keys.trustedCas.flatMap((pem) => parseCertificates(pem));
  return signed.signers.map((signer) => judge(signer, signed, contents, { known, trusted, run }));
}

function judge(
  signer: CmsSigner,
  signed: SignedData,
  contents: readonly Buffer[],
  by: { known: readonly Known[]; trusted: readonly X509Certificate[]; run: OpenRun },
): MailSignature {
  const { sender, keys } = by.run;
  const pool = [...signed.certificates, ...by.known.map(({ certificate }) => certificate)];
  const certificate = certificateOf(signer, pool);
  const signature: MailSignature = {
    state: 'unknown-key',
    keyId: signer.certificate.id,
    fingerprint: null,
    signer: null,
    signedAt: signer.signedAt?.toISOString() ?? null,
    matchesSender: false,
    verifiedKey: false,
    certificate: null,
  };
  if (!certificate) return signature;
  const info = describeCertificate(certificate);
  const ours = by.known.find((each) => each.certificate.fingerprint256 === certificate.fingerprint256);
  signature.fingerprint = info.fingerprint;
  signature.matchesSender = sender !== null && info.addresses.includes(sender);
  signature.signer = signature.matchesSender ? sender : (info.addresses[0] ?? info.subject);
  signature.verifiedKey = ours?.verified ?? false;
  signature.certificate = checkChain(certificate, pool, by.trusted, keys.at);
  by.run.offered.push(offer(certificate, sender));
  const states = contents.map((content) => verifySigner(signer, signed.contentType, content, certificate));
  const made = states.includes('valid') ? 'valid' : (states[0] ?? 'unreadable');
  if (made !== 'valid') signature.state = made;
  else if (!info.canSign) signature.state = 'invalid';
  else if (!isValidAt(certificate, keys.at)) signature.state = 'expired-key';
  else if (ours?.verified || signature.certificate === 'trusted') signature.state = 'valid';
  return signature;
}

/** Certificates of people: an authority's is for the settings, not for the keyring. */
export function offerAll(certificates: readonly X509Certificate[], run: OpenRun): void {
  for (const each of certificates) if (!each.ca) run.offered.push(offer(each, run.sender));
}

function offer(certificate: X509Certificate, sender: string | null): OfferedKeyMaterial {
  const addresses = addressesOf(certificate);
  return {
    kind: 'smime',
    fingerprint: fingerprintOf(certificate),
    address: addresses.find((address) => address === sender) ?? addresses[0] ?? null,
    source: 'signature',
    key: certificate.toString(),
  };
}
