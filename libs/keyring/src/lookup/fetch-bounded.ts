import { type RequestOptions, request } from 'node:https';
import { type LookupFunction } from 'node:net';

export interface FetchLimits {
  lookup: LookupFunction;
  milliseconds: number;
  bytes: number;
  /** Only for tests: an authority of their own, and its port. */
  ca?: string;
  port?: number;
}

/** What came of a request: the body of a 200, or why there is none. */
export type Fetched =
  { body: Buffer } | { failed: 'not-found' | 'refused-address' | 'unreachable' | 'too-large' };

/**
 * One GET over HTTPS with a verified certificate. Bounded in time and size, follows no redirect (it could lead into our
 * own network), and tells the other side nothing but the path.
 */
export function fetchBounded(host: string, path: string, limits: FetchLimits): Promise<Fetched> {
  const { lookup, milliseconds, bytes, ca, port = 443 } = limits;
  const signal = AbortSignal.timeout(milliseconds);
  const options: RequestOptions = {
    host,
    path,
    port,
    lookup,
    signal,
    ca,
    agent: false,
    maxHeaderSize: 16_384,
  };
  return new Promise((resolve) => {
    const failed = (error: Error): void =>
      resolve({ failed: 'code' in error && error.code === 'EPRIVATE' ? 'refused-address' : 'unreachable' });
    const call = request(options, (response) => {
      if (response.statusCode !== 200) {
        resolve({ failed: response.statusCode === 404 ? 'not-found' : 'unreachable' });
        return void response.destroy();
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response
        .on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size <= bytes) return;
          resolve({ failed: 'too-large' });
          response.destroy();
        })
        .once('end', () => resolve({ body: Buffer.concat(chunks) }))
        .once('error', failed);
    });
    call.once('error', failed).end();
  });
}
