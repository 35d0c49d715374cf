import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type TocsinConfig } from '@tocsin/config';
import { Blobs } from './blobs/blobs.js';
import { Clock } from './clock.js';
import { Config } from './config.token.js';
import { Database } from './database/database.js';
import { PreparingClient } from './database/preparing-client.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Events } from './jobs/events.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { Notices } from './notices/notices.js';
import { HealthController } from './observability/health.controller.js';
import { loggingModule } from './observability/logging.module.js';
import { Throttle } from './throttle/throttle.js';

export interface PlatformOptions {
  config: TocsinConfig;
  /** Which of the two database roles this process connects as. */
  databaseUrl: string | undefined;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
}

const providers = [Blobs, Clock, Database, Idempotency, Events, JobRunner, Jobs, Notices, Throttle];

/** What every process needs: settings, database, jobs, blobs, logs, health. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, databaseUrl, applicationName }: PlatformOptions): DynamicModule {
    if (!databaseUrl) throw new Error('PlatformModule needs the address of a database');
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TerminusModule,
        loggingModule(config.log.level),
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: databaseUrl,
          applicationName,
          // Entities describe the schema to the migrations (apps/migrate); a process works with SQL and loads none,
          // so that the portal needs no metadata of tables that it may not even see.
          entities: [],
          synchronize: false,
          retryAttempts: 5,
          retryDelay: 1_000,
          poolSize: config.database.pool,
          extra: { Client: PreparingClient, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 },
        }),
      ],
      controllers: [HealthController],
      providers: [...providers, { provide: Config, useValue: config }],
      exports: [...providers, Config],
    };
  }
}
