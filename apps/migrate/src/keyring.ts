import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@tocsin/audit';
import { ConfigError, loadConfig, type TocsinConfig } from '@tocsin/config';
import { KeyringSecretModule, RotateSecret } from '@tocsin/keyring';
import { DomainError, PlatformModule } from '@tocsin/platform';
import { SealedSharingModule } from '@tocsin/sharing';

const COMMANDS = ['rotate-secret', 'discard-unreadable'];

@Module({})
class KeyringCommandModule {}

/** The operator's command over the stored private keys; `scripts/keyring.mjs` finds database and secrets for it. */
async function main([command = '']: string[]): Promise<void> {
  if (!COMMANDS.includes(command)) throw new ConfigError([`expected one of ${COMMANDS.join(', ')}`]);
  const config = loadConfig(process.env);
  if (!config.database.url) throw new ConfigError(['DATABASE_URL: is needed here']);
  if (config.keyring.secrets.length === 0)
    throw new ConfigError(['KEYRING_SECRET or KEYRING_SECRET_FILE: is needed here']);
  await run(config, command);
}

async function run(config: TocsinConfig, command: string): Promise<void> {
  const imports = [
    PlatformModule.forRoot({ config, databaseUrl: config.database.url, applicationName: 'tocsin-keyring' }),
    AuditModule,
    KeyringSecretModule,
    SealedSharingModule,
  ];
  const app = await NestFactory.createApplicationContext(
    { module: KeyringCommandModule, imports },
    { logger: ['error', 'warn'] },
  );
  try {
    const secrets = app.get(RotateSecret);
    if (command === 'rotate-secret') {
      const { keys, changed } = await secrets.rotate();
      console.log(`${keys} private keys are under the present secret; ${changed} of them were not before.`);
    } else {
      const { keys, changed } = await secrets.discardUnreadable();
      console.log(`${changed} private keys that no secret opens were discarded; ${keys} are left.`);
    }
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  // What can be expected is said in a line; its stack would help nobody.
  const expected = error instanceof ConfigError || error instanceof DomainError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
