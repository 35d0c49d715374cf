import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditTrail } from '@tocsin/audit';
import { loadConfig } from '@tocsin/config';
import { AccessPolicy, type Actor, personActor, type Role } from '@tocsin/identity';
import { KeyDirectory, KeyringModule, KeyringSecretModule, RotateSecret } from '@tocsin/keyring';
import { Clock, Config, Database, Events, Jobs, newId } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';

export const KEYRING_SECRET = 'a secret of the tests, thirty-two characters and more';

/** Of today, because other programs make keys today; a test may go on from there. */
class ShiftedClock extends Clock {
  private shift = 0;

  override now(): Date {
    return new Date(Date.now() + this.shift);
  }

  forward(minutes: number): void {
    this.shift += minutes * 60_000;
  }
}

/** A directory that answers what a test tells it, instead of calling outside. */
export class FakeDirectory {
  asked: string[] = [];
  answer: Awaited<ReturnType<KeyDirectory['find']>> = { failed: 'not-found' };

  find(address: string): Promise<FakeDirectory['answer']> {
    this.asked.push(address);
    return Promise.resolve(this.answer);
  }
}

function groundOf(db: OpenDatabase, clock: Clock, env: Record<string, string>): Type<object> {
  const providers = [
    { provide: Database, useValue: db.database },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: loadConfig(env) },
    Jobs,
    Events,
    AuditTrail,
    AccessPolicy,
  ];
  @Global()
  @Module({ providers, exports: providers })
  class Ground {}
  return Ground;
}

/** The operator's command on a database, with secrets of its own. */
export async function secretCommand(db: OpenDatabase, env: Record<string, string>): Promise<RotateSecret> {
  const imports = [groundOf(db, new Clock(), env), KeyringSecretModule];
  const app = await Test.createTestingModule({ imports }).compile();
  return app.get(RotateSecret, { strict: false });
}

/** The keyring on a database of its own. */
export class KeyringWorld {
  private constructor(
    readonly db: OpenDatabase,
    readonly clock: ShiftedClock,
    readonly directory: FakeDirectory,
    private readonly app: TestingModule,
  ) {}

  /** @param env settings besides the secret; @param db that of another world, to start a second process on it */
  static async open(env: Record<string, string> = {}, db?: OpenDatabase): Promise<KeyringWorld> {
    const database = db ?? (await openDatabase());
    const clock = new ShiftedClock();
    const directory = new FakeDirectory();
    const Ground = groundOf(database, clock, { KEYRING_SECRET, ...env });
    const app = await Test.createTestingModule({ imports: [Ground, KeyringModule] })
      .overrideProvider(KeyDirectory)
      .useValue(directory)
      .compile();
    await app.init();
    return new KeyringWorld(database, clock, directory, app);
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

  /** Actions in the record of a key, oldest first. */
  async actions(keyId: string): Promise<string[]> {
    const rows = await this.query<{ action: string }>(
      `SELECT action FROM audit.entry WHERE subject_id = $1 ORDER BY id`,
      [keyId],
    );
    return rows.map(({ action }) => action);
  }

  /** Ids of keys that were told to have arrived, since the last call. */
  async news(): Promise<string[][]> {
    const rows = await this.query<{ ids: string[] }>(
      `DELETE FROM graphile_worker._private_jobs j
        WHERE j.payload->>'name' = 'keyring.key-arrived' RETURNING j.payload->'payload'->'keyIds' AS ids`,
    );
    return rows.map(({ ids }) => ids);
  }
}
