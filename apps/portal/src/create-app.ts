import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type TocsinConfig } from '@tocsin/config';
import { requestId } from '@tocsin/platform';
import { urlencoded } from 'express';
import { Logger } from 'nestjs-pino';
import { refuseOtherSites, securityHeaders } from './http/guard-requests.js';
import { PortalModule } from './portal.module.js';

/** Room for a text far too long, so that the reporter is told and sees it again. */
const LARGEST_FORM = '2mb';

/** The portal, not listening yet. */
export async function createApp(config: TocsinConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(PortalModule.forRoot(config), {
    bodyParser: false,
    logger: ['error', 'warn', 'fatal'],
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.security.trustProxy);
  app.set('query parser', 'simple');
  app.use(requestId, ...securityHeaders(config.security.cookieSecure), refuseOtherSites);
  app.use(urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: 100 }));
  app.enableShutdownHooks([]);
  await app.init();
  // Only now: Nest's own lines about each mapped route tell an operator nothing.
  app.useLogger(app.get(Logger));
  return app;
}
