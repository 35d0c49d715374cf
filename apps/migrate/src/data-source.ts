import * as audit from '@tocsin/audit/entities';
import * as constituency from '@tocsin/constituency/entities';
import * as correspondence from '@tocsin/correspondence/entities';
import * as identity from '@tocsin/identity/entities';
import * as incidents from '@tocsin/incidents/entities';
import * as intake from '@tocsin/intake/entities';
import * as keyring from '@tocsin/keyring/entities';
import * as notifications from '@tocsin/notifications/entities';
import * as observables from '@tocsin/observables/entities';
import * as platform from '@tocsin/platform/entities';
import * as triage from '@tocsin/triage/entities';
import * as enrichment from '@tocsin/enrichment/entities';
import * as duty from '@tocsin/duty/entities';
import * as playbooks from '@tocsin/playbooks/entities';
import * as obligations from '@tocsin/obligations/entities';
import * as desk from '@tocsin/desk/entities';
import * as statistics from '@tocsin/statistics/entities';
import * as sharing from '@tocsin/sharing/entities';
import * as release from '@tocsin/release/entities';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

type Made = new () => object;

const domains: { entities: Made[]; migrations: (new () => MigrationInterface)[] }[] = [
  platform,
  audit,
  identity,
  keyring,
  observables,
  constituency,
  intake,
  incidents,
  correspondence,
  triage,
  enrichment,
  duty,
  playbooks,
  obligations,
  desk,
  statistics,
  release,
  sharing,
  notifications,
];

/** Every entity of the house, to compare the schema with. */
export function createDataSource(url: string): DataSource {
  return dataSource(url, { entities: domains.flatMap((domain) => domain.entities) });
}

/** Every migration, in the order of their timestamps. Without the entities: a migration knows its own names only. */
export function createMigrationSource(url: string): DataSource {
  return dataSource(url, { migrations: domains.flatMap((domain) => domain.migrations) });
}

function dataSource(url: string, parts: Pick<DataSourceOptions, 'entities' | 'migrations'>): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'tocsin-migrate',
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    ...parts,
  });
}
