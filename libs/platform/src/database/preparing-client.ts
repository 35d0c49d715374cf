import pg, { type QueryResult } from 'pg';
import { StatementNames } from './statement-names.js';

const names = new StatementNames();

/**
 * A connection that has what is sent often parsed and planned once instead of each time: a quarter of the database's
 * work for a mail. TypeORM offers no way to name a statement, so it happens below it, in the client of its pool.
 */
export class PreparingClient extends pg.Client {
  /** Changes only the form that TypeORM calls (text and values). `never` stands for the result of every overload. */
  override query(...args: unknown[]): never {
    const [text, values, callback] = args;
    if (typeof text === 'string' && Array.isArray(values) && callback === undefined) {
      const name = names.nameOf(text);
      if (name !== null) return this.prepared(name, text, values) as never;
    }
    return super.query(...(args as [string])) as never;
  }

  private async prepared(name: string, text: string, values: unknown[]): Promise<QueryResult> {
    try {
      return await super.query({ name, text, values });
    } catch (error) {
      if (isStalePlan(error)) names.renew(text);
      throw error;
    }
  }
}

/** `SELECT *` of a table that a migration has changed meanwhile. The transaction is lost; the next try plans anew. */
function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && /cached plan/.test(error.message);
}
