import { canonicalLineEnds } from '../mime/line-ends.js';
import type { Part } from '../mime/part.js';
import { openPgpMessage, type PgpContent, readDetached } from '../pgp/open-pgp-message.js';
import { verifyPgpSignatures } from '../pgp/verify-pgp-signatures.js';
import type { MailSignature } from './mail-security.js';
import type { OpenedEnvelope, OpenRun, SecurityLayer } from './opened-entity.js';
import { isBlankPart } from './read-structure.js';

/** `multipart/encrypted` and `multipart/signed` of OpenPGP (RFC 3156); null where the part is neither. */
export async function openPgpMime(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  const ciphertext = encryptedPart(part);
  if (ciphertext) return openEncrypted(ciphertext, run);
  const [signed, signature] = part.children;
  const isSigned = part.type === 'multipart/signed' && part.children.length === 2;
  if (!isSigned || !signed || signature?.type !== 'application/pgp-signature') return null;
  const signatures = await verifyDetached(signed.bytes, signature.content, run);
  const layer: SecurityLayer = { form: 'pgp-mime', encryption: null, signatures, whole: true };
  return { layer, inner: signed.bytes, becomes: 'same' };
}

/** The octet-stream of RFC 3156 4. Exchange makes multipart/mixed of it and adds an empty text. */
function encryptedPart(part: Part): Part | null {
  if (part.type !== 'multipart/encrypted' && part.type !== 'multipart/mixed') return null;
  const control = part.children.findIndex(({ type }) => type === 'application/pgp-encrypted');
  const ciphertext = part.children[control + 1];
  if (control < 0 || !ciphertext || ciphertext.children.length > 0) return null;
  return part.children.every((each) => each === ciphertext || isBlankPart(each)) ? ciphertext : null;
}

async function openEncrypted(ciphertext: Part, run: OpenRun): Promise<OpenedEnvelope> {
  const opened = await openPgpMessage(ciphertext.content, run.keys.pgpPrivate);
  const layer = await pgpLayer('pgp-mime', opened, run);
  return { layer, inner: opened.opened ? opened.content : null, becomes: 'mime' };
}

/** What an OpenPGP message says about itself, its signatures judged. */
export async function pgpLayer(
  form: SecurityLayer['form'],
  opened: PgpContent,
  run: OpenRun,
): Promise<SecurityLayer> {
  if (!opened.opened) {
    const { reason, keyIds } = opened;
    return { form, encryption: { state: 'failed', reason, keyIds }, signatures: [], whole: true };
  }
  const { encrypted, keyIds, content } = opened;
  return {
    form,
    encryption: encrypted ? { state: 'decrypted', reason: null, keyIds } : null,
    signatures: await verifyPgpSignatures(opened.signatures, content, run.sender, run.keys),
    whole: true,
  };
}

/** RFC 3156 5: signed is the part as it stands, with CRLF; servers that store LF have changed no more than that. */
export async function verifyDetached(
  content: Buffer,
  signature: Buffer,
  run: OpenRun,
): Promise<MailSignature[]> {
  const packets = await readDetached(signature);
  const found = packets
    ? await verifyPgpSignatures(packets, canonicalLineEnds(content), run.sender, run.keys)
    : [];
  return found.length > 0 ? found : [UNREADABLE];
}

/** There is a signature, and no more can be said. */
export const UNREADABLE: MailSignature = {
  state: 'unreadable',
  keyId: null,
  fingerprint: null,
  signer: null,
  signedAt: null,
  matchesSender: false,
  verifiedKey: false,
  certificate: null,
};
