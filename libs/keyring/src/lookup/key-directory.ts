import { Injectable } from '@nestjs/common';
import { type Fetched, fetchBounded } from './fetch-bounded.js';
import { publicLookup } from './public-address.js';
import { wkdUrls } from './wkd-address.js';

const LIMITS = { milliseconds: 10_000, bytes: 256 * 1024 };

/** Web Key Directory: asks the domain of an address for its key. The one place here that ever calls outside. */
@Injectable()
export class KeyDirectory {
  async find(address: string): Promise<Fetched> {
    let answer: Fetched = { failed: 'not-found' };
    for (const { host, path } of wkdUrls(address) ?? []) {
      answer = await fetchBounded(host, path, { ...LIMITS, lookup: publicLookup() });
      if ('body' in answer) return answer;
    }
    return answer;
  }
}
