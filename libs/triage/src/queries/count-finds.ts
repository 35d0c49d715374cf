import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { BoundedReads } from '../search/bounded-reads.js';
import { newestFirst } from '../search/newest-first.js';
import { ReadQueries } from '../search/read-queries.js';
import { COUNT_CAP } from './inbox-counts.js';

export interface CountedQuery {
  subject: 'report' | 'incident';
  q: string;
}

const CAP = String(COUNT_CAP);

/** How much each of several queries finds, counted to 1,001: one statement for all (and one for the names in them). */
@Injectable()
export class CountFinds {
  constructor(
    private readonly access: AccessPolicy,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @returns a number for each query, in their order. @throws DomainError `SEARCH.TOO_BROAD` */
  async execute(actor: Actor, asked: readonly CountedQuery[]): Promise<number[]> {
    this.access.require(actor, 'report.read');
    if (asked.length === 0) return [];
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
    });
  }
}
