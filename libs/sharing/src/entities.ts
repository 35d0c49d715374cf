import { type MigrationInterface } from 'typeorm';
import * as partners from './partners/entities.js';
import * as transport from './transport/entities.js';

export const entities: (new () => object)[] = [...partners.entities, ...transport.entities];
export const migrations: (new () => MigrationInterface)[] = [...partners.migrations, ...transport.migrations];
