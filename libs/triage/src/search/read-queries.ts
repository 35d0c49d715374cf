import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, type Transaction } from '@tocsin/platform';
import { type Branches, incidentBranches, reportBranches } from './branches.js';
import { type ConditionContext } from './condition-context.js';
import { parseQuery } from './parse-query.js';
import { NamedInQuery } from './query-names.js';
import { type Query } from './query-terms.js';

/** A query ready to become part of a statement. */
export interface ReadQuery {
  query: Query;
  context: ConditionContext;
  /** Puts what the conditions need into the statement's parameters: to be called by who takes them into it. */
  reports: () => Branches;
  incidents: () => Branches;
}

/** From what was typed to conditions that the asking person may have answered. */
@Injectable()
export class ReadQueries {
  constructor(
    private readonly names: NamedInQuery,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * At most one statement, for the names in it.
   * @param params of the statement that the conditions will stand in
   */
  async read(tx: Transaction, actor: Actor, text: string, params: unknown[]): Promise<ReadQuery> {
    const [read] = await this.readAll(tx, actor, [text], params);
    if (!read) throw new Error('one text gave no query');
    return read;
  }

  /** Several queries for one statement; still at most one statement for all their names. */
  async readAll(
    tx: Transaction,
    actor: Actor,
    texts: readonly string[],
    params: unknown[],
  ): Promise<ReadQuery[]> {
    const now = this.clock.now();
    const parsed = texts.map((text) => parseQuery(text, now));
    const { names, problems } = await this.names.resolve(
      tx,
      actor,
      parsed.flatMap(({ clauses }) => clauses),
    );
    const context = { actor, now, names, params };
    return parsed.map(({ problems: found, ...rest }) => {
      const query = { ...rest, problems: [...found, ...problems] };
      return {
        query,
        context,
        reports: () => (this.access.allows(actor, 'report.read') ? reportBranches(query, context) : []),
        // A key that may read reports only finds reports only.
        incidents: () => (this.access.allows(actor, 'incident.read') ? incidentBranches(query, context) : []),
      };
    });
  }
}
