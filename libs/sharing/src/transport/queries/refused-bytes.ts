import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { messageUnknown } from '../transport.errors.js';

/** The bytes of a message that was not taken, for a look. */
@Injectable()
export class RefusedBytes {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `SHARING.MESSAGE_UNKNOWN` (404), also where the bytes were not kept */
  async execute(actor: Actor, id: string): Promise<Buffer> {
    this.access.require(actor, 'sharing.read');
    const [row] = await this.database.query<{ raw: Buffer | null }>(
      `SELECT raw FROM sharing.refused_message WHERE id = $1`,
      [id],
    );
    if (!row?.raw) throw messageUnknown();
    return row.raw;
  }
}
