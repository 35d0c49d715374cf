import { compactVerify, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { capabilitySchema, publicKeySchema, sha256 } from '../invitation/card.schema.js';
import { type KeyAnswer } from '../directory/partners.js';

export const CAPABILITY_TYPE = 'x-cirt-capability+jwt';
/** Bytes; a real one has about 2 kB. */
export const LARGEST_CAPABILITY = 64 * 1024;

const documentSchema = z.object({
  ...capabilitySchema.shape,
  keys: z.array(publicKeySchema).max(20),
  certificates: z.array(sha256).min(1).max(2),
});
export type ReceivedCapability = z.infer<typeof documentSchema>;

export type CapabilityFault = 'not-signed' | 'wrong-type' | 'key' | 'malformed' | 'other-issuer' | 'older';

/**
 * Reads a partner's capability document.
 * @param expected whose it has to be, what we hold of it, and where his keys are found
 */
export async function readCapability(
  jws: string,
  expected: {
    issuer: string;
    /** Of the one that we hold: an older one tells nothing new, and might take something back. */
    generatedAt: Date | null;
    keyFor: (kid: string) => Promise<KeyAnswer>;
  },
): Promise<{ document: ReceivedCapability; kid: string } | { fault: CapabilityFault }> {
  const header = headerOf(jws);
  if (header === null) return { fault: 'not-signed' };
  if (header.typ !== CAPABILITY_TYPE || header.alg !== 'EdDSA') return { fault: 'wrong-type' };
  const known = await expected.keyFor(header.kid);
  if ('refused' in known) return { fault: 'key' };
  const text = await verified(jws, known.key);
  if (text === null) return { fault: 'not-signed' };
  const parsed = documentSchema.safeParse(text);
  if (!parsed.success) return { fault: 'malformed' };
  const { issuer, generated_at } = parsed.data;
  if (issuer !== expected.issuer) return { fault: 'other-issuer' };
  if (expected.generatedAt !== null && Date.parse(generated_at) < expected.generatedAt.getTime())
    return { fault: 'older' };
  return { document: parsed.data, kid: header.kid };
}

function headerOf(jws: string): { typ: unknown; alg: unknown; kid: string } | null {
  try {
    const { typ, alg, kid } = decodeProtectedHeader(jws);
    return typeof kid === 'string' ? { typ, alg, kid } : null;
  } catch {
    return null;
  }
}

async function verified(jws: string, key: Parameters<typeof compactVerify>[1]): Promise<unknown> {
  try {
    const { payload } = await compactVerify(jws, key, { algorithms: ['EdDSA'] });
    return JSON.parse(Buffer.from(payload).toString()) as unknown;
  } catch {
    return null;
  }
}
