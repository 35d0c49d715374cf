import 'reflect-metadata';
import { ConfigError, loadConfig } from '@tocsin/config';
import { bootstrap } from './bootstrap.js';
import { migrate } from './migrate.js';

const HELP = `Usage: node apps/migrate/dist/main.js [--first-administrator EMAIL [--resume]]

Brings the database of DATABASE_URL to this version's schema.
  --first-administrator EMAIL   in an empty installation, also make this administrator and print his password
                                and a first API key (shown once); TOCSIN_FIRST_PASSWORD sets the password
  --resume                      an earlier call was broken off: make the API key even if the account exists`;

async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const config = loadConfig(process.env);
  if (!config.database.url) throw new ConfigError(['DATABASE_URL: is needed here']);
  await migrate(config.database.url);
  console.log('The database is up to date.');
  const wanted = args.indexOf('--first-administrator');
  if (wanted < 0) return;
  const email = args[wanted + 1];
  if (!email?.includes('@')) throw new ConfigError(['--first-administrator: needs a mail address']);
  const first = await bootstrap(config, {
    email,
    password: process.env.TOCSIN_FIRST_PASSWORD,
    resume: args.includes('--resume'),
  });
  console.log(
    first ? JSON.stringify(first) : 'There are people in this installation already; nothing was made.',
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
