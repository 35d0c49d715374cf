import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.js';

/** Counts attempts in PostgreSQL, so that all processes share the limit and a restart does not lift it. */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /**
   * Counts one attempt, before it is tried: parallel guesses cannot slip past the limit together.
   * @param key what is counted; never an address or a secret itself, hash it first
   * @returns seconds to wait; 0 = go ahead
   */
  async attempt(key: string, limit: number, windowSeconds: number): Promise<number> {
    try {
      await this.limiter(limit, windowSeconds).consume(key);
      return 0;
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
    }
  }

  /** Forgets the count, after a success. */
  async forget(key: string): Promise<void> {
    await this.limiter(1, 1).delete(key);
  }

  private limiter(points: number, duration: number): RateLimiterPostgres {
    const name = `${points}/${duration}`;
    const known = this.limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.database.dataSource,
      storeType: 'typeorm',
      schemaName: 'platform',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix: '',
      points,
      duration,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
