import { type DeliveryAnswer } from './delivery-outcome.js';

/** Whom a request is for, as far as the line is concerned. */
export interface Peer {
  partnerId: string;
  /** SHA-256 (DER, lower-case hexadecimal) of the certificates that are his: nobody else is spoken to. */
  certificates: readonly string[];
}

export interface ChannelRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: Buffer;
  /** Most bytes of an answer that are read. */
  maxBytes: number;
}

export interface ChannelAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/** No answer came. `message` is for the console: no address of ours, no secret. */
export class ChannelError extends Error {
  constructor(
    readonly kind: 'unreachable' | 'wrong-certificate' | 'timeout' | 'too-large',
    message: string,
  ) {
    super(message);
    this.name = 'ChannelError';
  }
}

/** The line to partners: TLS with the certificates of both sides pinned, or what a test puts in its place. */
export abstract class PartnerChannel {
  /** @throws ChannelError */
  abstract request(peer: Peer, request: ChannelRequest): Promise<ChannelAnswer>;
}

export function peerOf(partner: {
  id: string;
  certificateSha256: string;
  certificateNextSha256: string | null;
}): Peer {
  const { certificateSha256, certificateNextSha256: next } = partner;
  return { partnerId: partner.id, certificates: next ? [certificateSha256, next] : [certificateSha256] };
}

/** One try of a delivery, whatever comes of it. */
export async function deliver(
  channel: PartnerChannel,
  peer: Peer,
  request: ChannelRequest,
): Promise<DeliveryAnswer> {
  try {
    const { status, headers, body } = await channel.request(peer, request);
    return { status, body: body.toString('utf8'), retryAfterMs: retryAfter(headers['retry-after']) };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const { kind, message } = error;
    // More words than were asked for are no delivery; a try later is the best that can be done.
    return { unreachable: kind === 'too-large' ? 'unreachable' : kind, message };
  }
}

/** Seconds (RFC 9110 §10.2.3); the form with a date is taken for none. */
function retryAfter(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
}
