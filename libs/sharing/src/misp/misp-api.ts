import { Injectable } from '@nestjs/common';
import { readJson } from '@tocsin/formats';
import { OutsideError, OutsideRequests } from '../documents/outside-requests.js';
import { SourceKeys } from '../documents/source-keys.js';

/** Where a MISP is, with the key of the user that we are there. */
export interface MispTarget {
  id: string;
  url: string;
  secretKey: Buffer | null;
}

export type MispAnswer = { status: number; value: unknown; body: Buffer } | { wrong: string };

/** MISP's REST API (`Authorization: <key>`, JSON both ways), as far as events go. */
@Injectable()
export class MispApi {
  constructor(
    private readonly requests: OutsideRequests,
    private readonly keys: SourceKeys,
  ) {}

  /** Never throws for what is wrong over there: that is told in words, for people to see. */
  async post({ id, url, secretKey }: MispTarget, path: string, document: string): Promise<MispAnswer> {
    if (secretKey === null) return { wrong: 'there is no key for it' };
    try {
      const { status, body } = await this.requests.send({
        url: new URL(`${url.replace(/\/+$/, '')}${path}`),
        method: 'POST',
        headers: {
          authorization: this.keys.open(id, secretKey),
          accept: 'application/json',
          'content-type': 'application/json',
        },
        body: document,
      });
      const reading = readJson(body, { maxBytes: 32 * 1024 * 1024, maxDepth: 64, maxTokens: 2_000_000 });
      // A page of a proxy or of the log-in, with 200: nothing was understood there.
      if ('refused' in reading) return { wrong: `it answers ${status}, and not in JSON` };
      return { status, value: reading.value, body };
    } catch (error) {
      if (error instanceof OutsideError) return { wrong: error.message };
      throw error;
    }
  }
}
