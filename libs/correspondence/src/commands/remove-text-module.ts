import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { lockTextModule } from '../texts/lock-text-module.js';

/** Takes a text module away; its last words stay in the record. */
@Injectable()
export class RemoveTextModule {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.TEXT_MODULE_UNKNOWN` (404), `CORRESPONDENCE.TEXT_MODULE_STALE` (409) */
  async execute(actor: Actor, known: { id: string; version: number }): Promise<void> {
    this.access.require(actor, 'templates.manage');
    await this.database.transaction(async (tx) => {
      const { id, shortcut, locale, title, text } = await lockTextModule(tx, known);
      await tx.query(`DELETE FROM correspondence.text_module WHERE id = $1`, [id]);
      await this.audit.append(tx, {
        actor,
        action: 'text-module.removed',
        subject: { kind: 'text-module', id, ref: shortcut },
        detail: { locale, title, text },
      });
    });
  }
}
