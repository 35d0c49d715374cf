import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transaction } from './transaction.js';

/** The way to PostgreSQL for commands (`transaction`) and for queries (`query`). */
@Injectable()
export class Database {
  constructor(@InjectDataSource() readonly dataSource: DataSource) {}

  /**
   * Commits what `work` wrote, or nothing of it. READ COMMITTED: commands lock the rows that they decide on
   * (`SELECT … FOR UPDATE`) instead of retrying serialisation failures.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const result = await work(new Transaction(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** One statement of its own, outside any transaction of ours. */
  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await new Transaction(runner).query<T>(sql, params);
    } finally {
      await runner.release();
    }
  }
}
