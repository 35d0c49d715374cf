import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@tocsin/config';
import { announceReady, JobRunner, stopOnSignals } from '@tocsin/platform';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module.js';

const config = loadConfig(process.env);
const app = await NestFactory.create(WorkerModule.forRoot(config), { logger: ['error', 'warn', 'fatal'] });
await app.init();
app.useLogger(app.get(Logger));
stopOnSignals(app);
await app.get(JobRunner).start();
if (config.worker.httpPort !== undefined) await app.listen(config.worker.httpPort, config.api.host);
announceReady({});
