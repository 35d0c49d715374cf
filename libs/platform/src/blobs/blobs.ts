import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';

/** Lower-case hex SHA-256, the name of a blob. */
export function sha256Hex(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Content-addressed bytes, written in the transaction of the record that names them (docs/adr/0003). */
@Injectable()
export class Blobs {
  constructor(private readonly database: Database) {}

  /** Stores bytes once, however often they come. */
  async put(tx: Transaction, bytes: Buffer): Promise<{ sha256: string; size: number }> {
    const sha256 = sha256Hex(bytes);
    await tx.query(
      `INSERT INTO platform.blob (sha256, size, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING`,
      [sha256, bytes.length, bytes],
    );
    return { sha256, size: bytes.length };
  }

  /**
   * @param from the transaction that put it there, where that is not committed yet
   * @throws DomainError `PLATFORM.BLOB_MISSING` (404)
   */
  async get(sha256: string, from: Pick<Transaction, 'query'> = this.database): Promise<Buffer> {
    const [row] = await from.query<{ bytes: Buffer }>(`SELECT bytes FROM platform.blob WHERE sha256 = $1`, [
      sha256,
    ]);
    if (!row)
      throw new DomainError('PLATFORM.BLOB_MISSING', { status: 404, title: 'No such content is stored' });
    return row.bytes;
  }
}
