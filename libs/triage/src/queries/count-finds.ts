import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { BoundedReads } from '../search/bounded-reads.js';
import { ReadQueries } from '../search/read-queries.js';
import { COUNT_CAP } from './inbox-counts.js';

export interface CountedQuery {
  subject: 'report' | 'incident';
  q: string;
}

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
      const counts = all.map(({ query, reports, incidents }, index) => {
        const isReport = asked[index]?.subject === 'report';
        const table = isReport ? 'intake.report r' : 'incidents.incident i';
        const branches = query.clauses.length === 0 ? [] : isReport ? reports() : incidents();
        const found = branches.map((where) => `(SELECT 1 FROM ${table} WHERE ${where} LIMIT ${COUNT_CAP})`);
        return found.length === 0
          ? '0'
          : `(SELECT least(count(*), ${COUNT_CAP})::int FROM (${found.join(' UNION ALL ')}) f)`;
      });
      const [row] = await tx.query<{ counts: number[] }>(
        `SELECT array[${counts.join(', ')}] AS counts`,
        params,
      );
      return row?.counts ?? [];
    });
  }
}
