export { AuditModule } from './audit.module.js';
export { type ActorRef, SYSTEM } from './entry/actor-ref.js';
export { type AuditRecord, AuditTrail, type SubjectKind } from './entry/audit-trail.js';
export { type AuditFilter, type AuditRow, ListAudit } from './entry/list-audit.js';
