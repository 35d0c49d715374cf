import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { DomainError } from '@tocsin/platform';
import { BoundedReads, LONGEST_MS } from '../search/bounded-reads.js';
import { newestFirst } from '../search/newest-first.js';
import { ReadQueries } from '../search/read-queries.js';
import { COUNT_CAP } from './inbox-counts.js';

export interface CountedQuery {
  subject: 'report' | 'incident';
  q: string;
}

const CAP = String(COUNT_CAP);
const LEAST_MS = 200;

/**
 * How much each of several queries finds, counted to 1,001: one statement for all (and one for the names in them). Where
 * that takes too long, each is asked alone for its share of the time: a broad one must not cost the others their count.
 */
@Injectable()
export class CountFinds {
  constructor(
    private readonly access: AccessPolicy,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @returns a number for each query, in their order; null for what is too broad to be counted */
  async execute(actor: Actor, asked: readonly CountedQuery[]): Promise<(number | null)[]> {
    this.access.require(actor, 'report.read');
    if (asked.length === 0) return [];
    const all = await this.unlessTooBroad(actor, asked, LONGEST_MS);
    if (all) return all;
    const counts: (number | null)[] = [];
    const share = Math.max(LEAST_MS, LONGEST_MS / asked.length);
    // One after the other: a person's tabs hold one connection, as before.
    for (const each of asked)
      counts.push((await this.unlessTooBroad(actor, [each], Math.round(share)))?.[0] ?? null);
    return counts;
  }

  private async unlessTooBroad(
    actor: Actor,
    asked: readonly CountedQuery[],
    longestMs: number,
  ): Promise<number[] | null> {
    try {
      return await this.count(actor, asked, longestMs);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SEARCH.TOO_BROAD') return null;
      throw error;
    }
  }

  private count(actor: Actor, asked: readonly CountedQuery[], longestMs: number): Promise<number[]> {
    return this.reads.read(async (tx) => {
      const params: unknown[] = [];
      const all = await this.queries.readAll(
        tx,
        actor,
        asked.map(({ q }) => q),
        params,
      );
      const counts = all.map(({ query, reports, incidents, context }, index) => {
        const found =
          query.clauses.length === 0
            ? []
            : asked[index]?.subject === 'report'
              ? reports().map((branch) => `SELECT 1 FROM (${newestFirst(branch, '', CAP, context)}) n`)
              : incidents().map(
                  ({ where }) => `SELECT 1 FROM incidents.incident i WHERE ${where} LIMIT ${CAP}`,
                );
        if (found.length === 0) return '0';
        return `(SELECT least(count(*), ${CAP})::int FROM (${found.map((each) => `(${each})`).join(' UNION ALL ')}) f)`;
      });
      const [row] = await tx.query<{ counts: number[] }>(
        `SELECT array[${counts.join(', ')}] AS counts`,
        params,
      );
      return row?.counts ?? [];
    }, longestMs);
  }
}
