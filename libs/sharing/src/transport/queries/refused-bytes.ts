import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { messageUnknown } from '../transport.errors.js';

/**
 * The bytes of a message that was not taken, for a look, which is kept in the record. Nobody knows which case they speak
 * of, so they are for those alone from whom no case is hidden.
 */
@Injectable()
export class RefusedBytes {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `SHARING.MESSAGE_UNKNOWN` (404), also where the bytes were not kept */
  async execute(actor: Actor, id: string): Promise<Buffer> {
    this.access.require(actor, 'sharing.read');
    this.access.require(actor, 'incident.restricted');
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ raw: Buffer | null }>(
        `SELECT raw FROM sharing.refused_message WHERE id = $1`,
        [id],
      );
      if (!row?.raw) throw messageUnknown();
      await this.audit.append(tx, {
        actor,
        action: 'partner-message.refused-read',
        subject: { kind: 'partner-message', id },
      });
      return row.raw;
    });
  }
}
