import { type MigrationInterface } from 'typeorm';
import * as partners from './partners/entities.js';

export const entities: (new () => object)[] = [...partners.entities];
export const migrations: (new () => MigrationInterface)[] = [...partners.migrations];
