import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '@tocsin/config';
import { ApiModule } from '../api.module.js';
import { prepare } from '../create-app.js';
import { openApiDocument } from './openapi.js';

// `preview`: Nest reads the modules and makes no provider, so that no database is needed.
const config = loadConfig({ DATABASE_URL: 'postgres://preview' });
const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config), {
  preview: true,
  logger: false,
});
prepare(app);
const target = process.argv[2] ?? fileURLToPath(new URL('../../openapi.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
console.log(`Wrote ${target}`);
