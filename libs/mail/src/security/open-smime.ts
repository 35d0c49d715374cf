import { canonicalLineEnds } from '../mime/line-ends.js';
import { declaredName, type Part } from '../mime/part.js';
import { type BerNode, childrenOf, expectTag, oidOf, readBer } from '../smime/ber.js';
import { judgeSignatures, offerAll } from '../smime/judge-signatures.js';
import { OID } from '../smime/oids.js';
import { openEnveloped } from '../smime/open-enveloped.js';
import { readSignedData, type SignedData } from '../smime/read-signed-data.js';
import { UNREADABLE } from './open-pgp-mime.js';
import type { OpenedEnvelope, OpenRun, SecurityLayer } from './opened-entity.js';

/** S/MIME (RFC 8551): multipart/signed, opaque signed, enveloped and authenticated-enveloped; null for anything else. */
export async function openSmime(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  const [signed, signature] = part.children;
  if (part.type === 'multipart/signed' && part.children.length === 2 && signed && signature) {
    return isSignature(signature) ? openDetached(signed, signature, run) : null;
  }
  return isEnvelope(part) ? openCms(part, run) : null;
}

function isSignature({ type }: Part): boolean {
  return type === 'application/pkcs7-signature' || type === 'application/x-pkcs7-signature';
}

function isEnvelope(part: Part): boolean {
  if (part.children.length > 0) return false;
  if (part.type === 'application/pkcs7-mime' || part.type === 'application/x-pkcs7-mime') return true;
  return part.type === 'application/octet-stream' && /\.p7m$/i.test(declaredName(part));
}

async function openDetached(signed: Part, signature: Part, run: OpenRun): Promise<OpenedEnvelope> {
  const data = readOrNull(() => readSignedData(contentOf(signature.content, OID.signedData)));
  // Some sign what they store, with LF; RFC 8551 3.1.1 asks for CRLF.
  const contents = [...new Set([canonicalLineEnds(signed.bytes), signed.bytes])];
  const signatures = await judgeOrUnreadable(data, contents, run);
  return { layer: layerOf(null, signatures), inner: signed.bytes, becomes: 'same' };
}

async function openCms(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  const type = readOrNull(() => oidOf(childrenOf(readBer(part.content))[0]));
  if (type === OID.signedData) return openOpaque(part, run);
  if (type === OID.envelopedData || type === OID.authEnvelopedData) {
    const opened = readOrNull(() =>
      openEnveloped(contentOf(part.content, type), type === OID.authEnvelopedData, run.keys.smimePrivate),
    );
    if (!opened) return closed('damaged');
    if (!opened.opened) return closed(opened.reason, opened.keyIds);
    const encryption = { state: 'decrypted' as const, reason: null, keyIds: opened.keyIds };
    return { layer: layerOf(encryption, []), inner: opened.content, becomes: 'mime' };
  }
  // A file of that name which holds something else is no envelope; one that says so and cannot be read is damaged.
  if (part.type === 'application/octet-stream') return null;
  return closed(type === null ? 'damaged' : 'unsupported');
}

async function openOpaque(part: Part, run: OpenRun): Promise<OpenedEnvelope | null> {
  const data = readOrNull(() => readSignedData(contentOf(part.content, OID.signedData)));
  // Signed by nobody it only brings certificates (RFC 8551 3.7).
  if (data?.signers.length === 0) offerAll(data.certificates, run);
  if (!data?.content) return null;
  const signatures = await judgeOrUnreadable(data, [data.content], run);
  return { layer: layerOf(null, signatures), inner: data.content, becomes: 'mime' };
}

async function judgeOrUnreadable(
  data: SignedData | null,
  contents: readonly Buffer[],
  run: OpenRun,
): Promise<SecurityLayer['signatures']> {
  const judged = data ? await judgeSignatures(data, contents, run) : [];
  return judged.length > 0 ? judged : [UNREADABLE];
}

/** What ContentInfo of this type holds (RFC 5652 3). */
function contentOf(bytes: Buffer, type: string): BerNode {
  const [oid, explicit] = childrenOf(expectTag(readBer(bytes), 0x30));
  expectTag(oidOf(oid) === type ? explicit : undefined, 0xa0);
  return expectTag(explicit && childrenOf(explicit)[0], 0x30);
}

function readOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Bytes of strangers: whatever is wrong with them, they are no CMS.
    return null;
  }
}

function closed(
  reason: 'no-key' | 'damaged' | 'unsupported' | 'too-large',
  keyIds: string[] = [],
): OpenedEnvelope {
  return { layer: layerOf({ state: 'failed', reason, keyIds }, []), inner: null, becomes: 'same' };
}

function layerOf(
  encryption: SecurityLayer['encryption'],
  signatures: SecurityLayer['signatures'],
): SecurityLayer {
  return { form: 'smime', encryption, signatures, whole: true };
}
