import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './entry/audit-entry.entity.js';
import { AuditTrail } from './entry/audit-trail.js';
import { ListAudit } from './entry/list-audit.js';

/** Global, because every command of every domain writes the record. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  providers: [AuditTrail, ListAudit],
  exports: [AuditTrail, ListAudit],
})
export class AuditModule {}
