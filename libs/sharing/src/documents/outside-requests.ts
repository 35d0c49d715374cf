import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { isPublicAddress, publicLookup } from '@tocsin/keyring';
import { Config } from '@tocsin/platform';

/** What is asked of a server that somebody has typed in. */
export interface OutsideRequest {
  url: URL;
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

export interface OutsideAnswer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Why there is no answer, in words for people; nothing of an answer stands in them. */
export class OutsideError extends Error {
  constructor(
    readonly reason: 'address-refused' | 'unreachable' | 'timeout' | 'too-large' | 'redirect',
    detail: string,
  ) {
    super(detail);
  }
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Requests to TAXII servers and MISPs. Their addresses are typed in by people, so each is held to what an outside server
 * can be: HTTPS and a public address, except for those that the operator has named; no redirect, bounded in size and time.
 */
@Injectable()
export class OutsideRequests {
  private readonly privateHosts: ReadonlySet<string>;
  private readonly timeoutMs: number;

  constructor(@Inject(Config) config: TocsinConfig) {
    this.privateHosts = new Set(config.feeds.privateHosts);
    this.timeoutMs = config.feeds.timeoutMs;
  }

  /** Why we would not ask there; null: we would. */
  objection(url: URL): string | null {
    if (this.isNamed(url)) return null;
    if (url.protocol !== 'https:') return 'only HTTPS is spoken with servers outside';
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    // Sockets look names up through our check, but not addresses.
    if (/^[\d.]+$|:/.test(literal) && !isPublicAddress(literal)) return 'the address is in a private network';
    return null;
  }

  /** @throws OutsideError */
  async send({ url, method = 'GET', headers, body }: OutsideRequest): Promise<OutsideAnswer> {
    const objection = this.objection(url);
    if (objection !== null) throw new OutsideError('address-refused', objection);
    const options: RequestOptions = {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
      signal: AbortSignal.timeout(this.timeoutMs),
      agent: false,
      maxHeaderSize: 16_384,
      ...(this.isNamed(url) ? {} : { lookup: publicLookup() }),
    };
    return new Promise<OutsideAnswer>((resolve, reject) => {
      const failed = (error: Error): void => reject(toOutsideError(error));
      const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
      const call = send(url, options, (response) => {
        const status = response.statusCode ?? 0;
        if (status >= 300 && status < 400) {
          reject(new OutsideError('redirect', `it sends us elsewhere (${status}), and we do not follow`));
          return void response.destroy();
        }
        const chunks: Buffer[] = [];
        let size = 0;
        response
          .on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size <= MOST_BYTES) return;
            reject(new OutsideError('too-large', `its answer is larger than ${MOST_BYTES} bytes`));
            response.destroy();
          })
          .once('end', () =>
            resolve({ status, headers: flat(response.headers), body: Buffer.concat(chunks) }),
          )
          .once('error', failed);
      });
      call.once('error', failed).end(body);
    }).catch((error: Error) => {
      // Not even begun: a key with a line break in it, say, which no header can hold.
      throw toOutsideError(error);
    });
  }

  private isNamed({ host, hostname }: URL): boolean {
    return this.privateHosts.has(host.toLowerCase()) || this.privateHosts.has(hostname.toLowerCase());
  }
}

function toOutsideError(error: Error): OutsideError {
  if (error instanceof OutsideError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (code === 'EPRIVATE')
    return new OutsideError('address-refused', 'its name leads into a private network');
  if (error.name === 'TimeoutError' || code === 'ABORT_ERR')
    return new OutsideError('timeout', 'it did not answer in time');
  return new OutsideError('unreachable', `it cannot be reached (${code})`);
}

const flat = (headers: NodeJS.Dict<string | string[]>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
