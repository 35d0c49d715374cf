import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { QueryFailedError } from 'typeorm';
import { searchTooBroad } from '../triage.errors.js';

/** A question that takes longer is not answered: one person's search must not cost all others theirs. */
export const LONGEST_MS = 2_500;
const CANCELLED = '57014';

/**
 * Reads that people make up: bounded in time, and planned anew for each – a plan made for a rare word reads the whole table
 * for a common one. Nothing in parallel: parts of a statement come in their order (newest-first.ts), and one search does
 * not take the processors from intake. No table is read from its first row to its last where an index serves.
 */
@Injectable()
export class BoundedReads {
  constructor(private readonly database: Database) {}

  /**
   * @param longestMs less than the usual, where one answer is made of several reads
   * @throws DomainError `SEARCH.TOO_BROAD` (422) where a statement takes too long
   */
  async read<T>(work: (tx: Transaction) => Promise<T>, longestMs = LONGEST_MS): Promise<T> {
    try {
      return await this.database.transaction(async (tx) => {
        await tx.query(
          `SELECT set_config('statement_timeout', $1, true), set_config('plan_cache_mode', 'force_custom_plan', true),
                  set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_seqscan', 'off', true)`,
          [String(longestMs)],
        );
        return work(tx);
      });
    } catch (error) {
      if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === CANCELLED)
        throw searchTooBroad();
      throw error;
    }
  }
}
