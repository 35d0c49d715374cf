import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { loadConfig } from '@tocsin/config';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { Clock, newId } from '@tocsin/platform';
import { KeyringSecretModule, RotateSecret } from '@tocsin/keyring';
import { KeyNoticesModule, PartnersModule, SealedSharingModule } from '@tocsin/sharing';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';
import { KEYRING_SECRET } from './keyring-world.js';

/** Time as a test sets it; it starts with the real one, because certificates and signatures are judged by it too. */
export class MovedClock extends Clock {
  private shift = 0;

  override now(): Date {
    return new Date(Date.now() + this.shift);
  }

  forward(days: number): void {
    this.shift += days * 24 * 60 * 60 * 1000;
  }
}

/** The operator's command over all sealed keys, as `npm run keyring` starts it. */
export async function sealedKeysCommand(
  db: OpenDatabase,
  env: Record<string, string>,
): Promise<RotateSecret> {
  const app = await Test.createTestingModule({
    imports: [groundOf(db, new Clock(), loadConfig(env)), KeyringSecretModule, SealedSharingModule],
  }).compile();
  return app.get(RotateSecret, { strict: false });
}

/** One team's side of a partnership, on a database of its own. */
export class PartnersWorld {
  private constructor(
    readonly db: OpenDatabase,
    readonly clock: MovedClock,
    private readonly app: TestingModule,
  ) {}

  /** @param team `aa` → `cirt-aa.example`; @param db that of another world, to start a second process on it */
  static async open(
    team: string,
    env: Record<string, string> = {},
    db?: OpenDatabase,
  ): Promise<PartnersWorld> {
    const database = db ?? (await openDatabase());
    const clock = new MovedClock();
    const config = loadConfig({
      KEYRING_SECRET,
      SITE_NAME: `CIRT ${team.toUpperCase()}`,
      SITE_COUNTRY: team.toUpperCase(),
      MAIL_ADDRESS: `cirt@cirt-${team}.example`,
      FEDERATION_PUBLIC_URL: `https://cirt-${team}.example`,
      ...env,
    });
    const app = await Test.createTestingModule({
      imports: [groundOf(database, clock, config), PartnersModule, KeyNoticesModule],
    }).compile();
    await app.init();
    return new PartnersWorld(database, clock, app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.db.database.query<T>(sql, params);
  }

  person(role: Role = 'administrator'): Actor & { id: string } {
    const id = newId();
    return { ...personActor({ id, name: `A ${role}`, roles: [role], teamIds: [] }), id };
  }

  /** Actions in the record of a partner or key, oldest first. */
  async actions(subjectId: string): Promise<string[]> {
    const rows = await this.query<{ action: string }>(
      `SELECT action FROM audit.entry WHERE subject_id = $1 ORDER BY id`,
      [subjectId],
    );
    return rows.map(({ action }) => action);
  }
}
