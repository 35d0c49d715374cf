import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type TocsinConfig } from '@tocsin/config';
import { Database, ProblemDetailsFilter, requestId } from '@tocsin/platform';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import { serveConsole } from './console/serve-console.js';
import { serveOpenApi } from './openapi/openapi.js';
import { bodyParser } from './security/bodies.js';
import { csrfProtection } from './security/csrf.js';
import { secureHeaders } from './security/headers.js';
import { measureRequests } from './security/measure-requests.js';
import { sessionMiddleware } from './security/session.middleware.js';
import { WellFormedPipe } from './validation/well-formed.pipe.js';

/** The API with all that stands before a controller; not listening yet. */
export async function createApp(config: TocsinConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config), {
    bodyParser: false,
    // What goes wrong before the real logger is there must be seen, not buffered.
    logger: ['error', 'warn', 'fatal'],
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.security.trustProxy);
  // Query strings stay flat: nested objects in them are only of use to attackers.
  app.set('query parser', 'simple');
  app.use(requestId, measureRequests);
  app.use(...secureHeaders(config.security.cookieSecure));
  app.use('/api', sessionMiddleware(app.get(Database).dataSource, config));
  app.use(csrfProtection);
  app.use(bodyParser());
  prepare(app);
  serveOpenApi(app);
  serveConsole(app);
  // Longer than proxies and clients keep an idle connection: else a request meets a door that is just closing.
  app.getHttpServer().keepAliveTimeout = 75_000;
  await app.init();
  // Only now: Nest's own lines about each mapped route tell an operator nothing.
  app.useLogger(app.get(Logger));
  return app;
}

/** Prefix, validation and errors: what the OpenAPI document depends on too. */
export function prepare(app: NestExpressApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', 'taxii2', 'taxii2/*path'] });
  app.useGlobalPipes(
    new WellFormedPipe(),
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    }),
  );
  app.useGlobalFilters(new ProblemDetailsFilter());
  app.enableShutdownHooks([]);
}
