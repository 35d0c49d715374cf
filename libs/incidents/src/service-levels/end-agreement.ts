import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { siteStays } from '../incidents.errors.js';
import { ServiceLevelRepository } from './service-level-repository.js';

/** Ends an agreement: the next specific one holds for new clocks; those that run keep what they were made with. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly repository: ServiceLevelRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `SERVICE_LEVEL.AGREEMENT_UNKNOWN`, `.STALE`, `.SITE_STAYS` */
  async execute(actor: Actor, id: string, version: number): Promise<void> {
    this.access.require(actor, 'service-levels.manage');
    await this.database.transaction(async (tx) => {
      const before = await this.repository.lockAgreement(tx, id, version);
      if (before.scope === 'site') throw siteStays();
      await this.repository.endAgreement(tx, id);
      await this.audit.append(tx, {
        actor,
        action: 'agreement.ended',
        subject: { kind: 'service-level', id, ref: before.name },
        detail: { scope: before.scope, scopeValue: before.scopeValue },
      });
    });
  }
}
