import { type MigrationInterface } from 'typeorm';

export const entities: (new () => object)[] = [];
export const migrations: (new () => MigrationInterface)[] = [];
