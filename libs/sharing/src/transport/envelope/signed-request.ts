import { createHash, webcrypto } from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { type CryptoKey } from 'jose';
import { type KeyAnswer } from '../../partners/directory/partners.js';
import { type SigningKey } from '../../partners/identity/own-identity.js';

/** A request as both sides see it; the URL is the one under which the receiver is known. */
export interface PlainRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Empty where there is none. */
  body: Uint8Array;
}

/** Why a request's signature is not taken. */
export type SignatureFault =
  'missing' | 'several' | 'unknown-key' | 'not-covered' | 'parameters' | 'time' | 'digest' | 'signature';

export class RequestRefused extends Error {
  constructor(
    readonly fault: SignatureFault,
    message: string,
  ) {
    super(message);
    this.name = 'RequestRefused';
  }
}

/** What a good signature said; the nonce is to be looked up by whoever keeps them. */
export interface SignedBy {
  kid: string;
  nonce: string;
  created: Date;
}

const PARAMETERS = ['created', 'nonce', 'keyid', 'alg'];
const NONCE = /^[A-Za-z0-9_-]{16,128}$/;

/**
 * A request with its signature (RFC 9421): method, whole address, time, nonce, and the body by its digest (RFC 9530).
 * @returns the headers to send
 */
export async function signRequest(
  request: PlainRequest,
  { kid, key }: SigningKey,
  { nonce, created }: { nonce: string; created: Date },
): Promise<Record<string, string>> {
  const headers = { ...request.headers };
  if (request.body.length > 0) headers['content-digest'] = contentDigest(request.body);
  const { headers: complete } = await httpbis.signMessage(
    {
      key: { id: kid, alg: 'ed25519', sign: (base) => signed25519(key, base) },
      name: 'fed',
      fields: coveredBy(request.body),
      params: PARAMETERS,
      paramValues: { created, nonce },
    },
    { method: request.method, url: request.url, headers },
  );
  return complete;
}

export interface RequestExpected {
  now: Date;
  /** How far `created` may be from now, either way: longer ago, the nonce may be forgotten. */
  windowMs: number;
  keyOf(kid: string): Promise<KeyAnswer>;
}

/**
 * Holds a request against the profile. A signature that is good but leaves something out (RFC 9421 B.2.6 leaves out the
 * body) is refused: what is not covered can be changed on the way.
 * @throws RequestRefused
 */
export async function verifyRequest(request: PlainRequest, expected: RequestExpected): Promise<SignedBy> {
  if (request.headers['signature-input'] === undefined || request.headers.signature === undefined)
    throw new RequestRefused('missing', 'the request is not signed');
  checkDigest(request);
  const found: SignedBy[] = [];
  const good = await verified(request, async (parameters) => {
    const by = readParameters(parameters, expected);
    found.push(by);
    const answer = await expected.keyOf(by.kid);
    if ('refused' in answer)
      throw new RequestRefused('unknown-key', 'keyid is not a key of yours that holds now');
    return {
      id: by.kid,
      algs: ['ed25519'],
      verify: (base: Buffer, signature: Buffer) => fits(answer.key, base, signature),
    };
  });
  const [by, ...others] = found;
  if (others.length > 0) throw new RequestRefused('several', 'one signature is taken');
  if (!good || by === undefined) throw new RequestRefused('signature', 'the signature does not fit');
  return by;
}

type Lookup = Parameters<typeof httpbis.verifyMessage>[0]['keyLookup'];
type Parameters9421 = Parameters<Lookup>[0];

async function verified({ method, url, headers, body }: PlainRequest, keyLookup: Lookup): Promise<boolean> {
  try {
    const answer = await httpbis.verifyMessage(
      {
        keyLookup,
        requiredFields: coveredBy(body),
        requiredParams: PARAMETERS,
        // The time is checked above, by our own clock.
        notAfter: Number.MAX_SAFE_INTEGER,
        all: true,
      },
      { method, url, headers },
    );
    return answer === true;
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    const isUncovered = error instanceof Error && error.message.startsWith('Missing required');
    throw new RequestRefused(
      isUncovered ? 'not-covered' : 'signature',
      isUncovered ? 'the signature leaves out what it has to cover' : 'the signature cannot be read',
    );
  }
}

function readParameters(parameters: Parameters9421, { now, windowMs }: RequestExpected): SignedBy {
  const { keyid, nonce, created, alg } = parameters;
  if (
    typeof keyid !== 'string' ||
    typeof nonce !== 'string' ||
    !(created instanceof Date) ||
    alg !== 'ed25519'
  )
    throw new RequestRefused(
      'not-covered',
      'created, nonce, keyid and alg="ed25519" belong to the signature',
    );
  if (!NONCE.test(nonce))
    throw new RequestRefused('parameters', 'the nonce has 16 to 128 letters and digits');
  if (Number.isNaN(created.getTime()) || Math.abs(created.getTime() - now.getTime()) > windowMs)
    throw new RequestRefused('time', 'created is too far from our clock');
  return { kid: keyid, nonce, created };
}

const coveredBy = (body: Uint8Array): string[] =>
  body.length > 0 ? ['@method', '@target-uri', 'content-digest'] : ['@method', '@target-uri'];

function contentDigest(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** The library signs the header; that the header is the body's digest is for us to see. */
function checkDigest({ headers, body }: PlainRequest): void {
  if (body.length === 0) return;
  const stated = headers['content-digest'];
  if (stated === undefined) throw new RequestRefused('not-covered', 'content-digest is missing');
  if (stated.trim() !== contentDigest(body))
    throw new RequestRefused('digest', 'content-digest (sha-256) is not that of the body');
}

async function signed25519(key: CryptoKey, base: Buffer): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.sign('Ed25519', key, base));
}

function fits(key: CryptoKey, base: Buffer, signature: Buffer): Promise<boolean> {
  return webcrypto.subtle.verify('Ed25519', key, signature, base);
}
