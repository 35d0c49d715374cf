import { type EntityManager, type QueryRunner } from 'typeorm';

/**
 * An open database transaction, handed on explicitly: whoever writes says in which transaction, so nothing is
 * ever written beside the change that it belongs to.
 */
export class Transaction {
  constructor(private readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Runs SQL and returns its rows, for UPDATE … RETURNING too (TypeORM's plain result differs by command). */
  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    const result = await this.runner.query(sql, params, true);
    return (result.records ?? []) as T[];
  }

  /** For statements that cannot but return a row (`INSERT … RETURNING`, aggregates). @throws Error if none came */
  async one<T>(sql: string, params: unknown[] = []): Promise<T> {
    const [row] = await this.query<T>(sql, params);
    if (row === undefined) throw new Error('a statement that returns a row returned none');
    return row;
  }
}
