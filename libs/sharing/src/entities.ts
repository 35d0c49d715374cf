import { type MigrationInterface } from 'typeorm';
import { exchangeEntities, exchangeMigrations } from './exchange/entities.js';
import * as partners from './partners/entities.js';
import { receivedEntities, receivedMigrations } from './received/entities.js';
import * as taxii from './taxii/entities.js';
import * as transport from './transport/entities.js';

export const entities: (new () => object)[] = [
  ...partners.entities,
  ...transport.entities,
  ...receivedEntities,
  ...exchangeEntities,
  ...taxii.entities,
];
export const migrations: (new () => MigrationInterface)[] = [
  ...partners.migrations,
  ...transport.migrations,
  ...receivedMigrations,
  ...exchangeMigrations,
  ...taxii.migrations,
];
