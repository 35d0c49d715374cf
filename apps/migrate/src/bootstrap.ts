import { randomBytes } from 'node:crypto';
import { type TocsinConfig } from '@tocsin/config';
import { AuditModule } from '@tocsin/audit';
import { ApiKeys, IdentityModule, People, RIGHTS } from '@tocsin/identity';
import { PlatformModule } from '@tocsin/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class BootstrapModule {}

/** How the first administrator is made. */
export interface FirstAdministrator {
  email: string;
  /** Made up where none is given. */
  password?: string;
  /** The caller knows that an earlier call was broken off: the account may exist, its API key was never seen. */
  resume?: boolean;
}

/** What the first start made; null where there were people already. */
export interface FirstLogin {
  email: string;
  password: string;
  apiKey: string;
}

/** Makes the first administrator and an API key with every scope, once, in an empty installation. */
export async function bootstrap(config: TocsinConfig, first: FirstAdministrator): Promise<FirstLogin | null> {
  const app = await NestFactory.createApplicationContext(
    {
      module: BootstrapModule,
      imports: [
        PlatformModule.forRoot({ config, databaseUrl: config.database.url, applicationName: 'tocsin-setup' }),
        AuditModule,
        IdentityModule,
      ],
    },
    { logger: ['error', 'warn'] },
  );
  try {
    const { email, password = randomBytes(15).toString('base64url'), resume = false } = first;
    const made = await app.get(People).createFirstAdministrator({
      email,
      name: 'Administrator',
      password,
      locale: config.site.defaultLocale,
    });
    if (!made && !resume) return null;
    const { key } = await app.get(ApiKeys).createForSetup({ name: 'First key (setup)', scopes: [...RIGHTS] });
    return { email, password, apiKey: key };
  } finally {
    await app.close();
  }
}
