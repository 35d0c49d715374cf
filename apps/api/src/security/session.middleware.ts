import { type RequestHandler } from 'express';
import { type TocsinConfig } from '@tocsin/config';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';

declare module 'express-session' {
  interface SessionData {
    personId: string;
  }
}

const TWELVE_HOURS = 12 * 60 * 60 * 1000;

/** Sessions on the server, in PostgreSQL: any number of `api` processes share them, and a log-out is a log-out. */
export function sessionMiddleware(dataSource: DataSource, config: TocsinConfig): RequestHandler {
  const Store = connectPgSimple(session);
  const { master } = dataSource.driver as unknown as { master: Pool };
  return session({
    name: 'tocsin.sid',
    secret: config.security.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.security.cookieSecure, maxAge: TWELVE_HOURS },
    store: new Store({
      pool: master,
      schemaName: 'identity',
      tableName: 'session',
      pruneSessionInterval: 15 * 60,
    }),
  });
}
