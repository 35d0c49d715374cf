import { Global, Module, type Type } from '@nestjs/common';
import { AuditTrail, ListAudit } from '@tocsin/audit';
import { loadConfig, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy } from '@tocsin/identity';
import {
  Blobs,
  Clock,
  Config,
  Database,
  Events,
  Idempotency,
  Jobs,
  Notices,
  Throttle,
} from '@tocsin/platform';
import { DataSource } from 'typeorm';
import { type OpenDatabase } from '../support/open-database.js';

/** What every library's module stands on in the running system, on a test's database, with its clock and settings. */
export function groundOf(
  db: OpenDatabase,
  clock: Clock,
  config: TocsinConfig = loadConfig({ DATABASE_URL: 'postgres://unused' }),
): Type<object> {
  const providers = [
    { provide: Database, useValue: db.database },
    { provide: DataSource, useValue: db.database.dataSource },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: config },
    Jobs,
    Events,
    Notices,
    Blobs,
    Idempotency,
    Throttle,
    AuditTrail,
    ListAudit,
    AccessPolicy,
  ];
  @Global()
  @Module({ providers, exports: providers })
  class Ground {}
  return Ground;
}
