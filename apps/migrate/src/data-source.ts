import * as audit from '@tocsin/audit/entities';
import * as constituency from '@tocsin/constituency/entities';
import * as correspondence from '@tocsin/correspondence/entities';
import * as identity from '@tocsin/identity/entities';
import * as incidents from '@tocsin/incidents/entities';
import * as intake from '@tocsin/intake/entities';
import * as observables from '@tocsin/observables/entities';
import * as platform from '@tocsin/platform/entities';
import * as triage from '@tocsin/triage/entities';
import { DataSource, type MigrationInterface } from 'typeorm';

type Made = new () => object;

const domains: { entities: Made[]; migrations: (new () => MigrationInterface)[] }[] = [
  platform,
  audit,
  identity,
  observables,
  constituency,
  intake,
  incidents,
  correspondence,
  triage,
];

/** Every entity and migration of the house; migrations run in the order of their timestamps. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'tocsin-migrate',
    entities: domains.flatMap((domain) => domain.entities),
    migrations: domains.flatMap((domain) => domain.migrations),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
}
