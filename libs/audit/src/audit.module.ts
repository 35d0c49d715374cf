import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './entry/audit-trail.js';
import { ListAudit } from './entry/list-audit.js';

/** Global, because every command of every domain writes the record. */
@Global()
@Module({
  providers: [AuditTrail, ListAudit],
  exports: [AuditTrail, ListAudit],
})
export class AuditModule {}
