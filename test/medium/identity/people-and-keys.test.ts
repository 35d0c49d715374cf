import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@tocsin/audit';
import { loadConfig } from '@tocsin/config';
import { AccessPolicy, type Actor, ApiKeys, LogIn, People, personActor, Teams } from '@tocsin/identity';
import { Clock, newId, Throttle } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let people: People;
let teams: Teams;
let keys: ApiKeys;
let logIn: LogIn;
let now = new Date();

const PASSWORD = 'correct horse battery';
let admin: Actor;
const viewer = personActor({ id: newId(), name: 'Guest', roles: ['viewer'], teamIds: [] });

class SetClock extends Clock {
  override now(): Date {
    return now;
  }
}

beforeAll(async () => {
  db = await openDatabase();
  const audit = new AuditTrail();
  const access = new AccessPolicy();
  people = new People(db.database, audit, access);
  teams = new Teams(db.database, audit, access);
  keys = new ApiKeys(db.database, audit, access, new SetClock());
  logIn = new LogIn(db.database, audit, new Throttle(db.database), loadConfig({ LOGIN_ATTEMPTS: '3' }));
  const first = await people.createFirstAdministrator({
    email: 'Admin@Example.org',
    name: 'A',
    password: PASSWORD,
  });
  expect(first?.email).toBe('admin@example.org');
  admin = personActor({ id: first!.id, name: 'A', roles: ['administrator'], teamIds: [] });
});
afterAll(() => db.close());

const person = (email: string) =>
  people.create(admin, { email, name: 'P', password: PASSWORD, roles: ['handler'] });

describe('people', () => {
  it('are made by administrators only', async () => {
    const wanted = { email: 'x@example.org', name: 'X', password: PASSWORD, roles: ['viewer' as const] };
    await expect(people.create(viewer, wanted)).rejects.toMatchObject({
      code: 'IDENTITY.FORBIDDEN',
      status: 403,
    });
  });

  it('get a first administrator once', async () => {
    expect(
      await people.createFirstAdministrator({ email: 'b@example.org', name: 'B', password: PASSWORD }),
    ).toBeNull();
  });

  it('have one account an address, whatever the case', async () => {
    await person('anna@example.org');
    await expect(person('ANNA@example.org')).rejects.toMatchObject({ code: 'IDENTITY.EMAIL_TAKEN' });
  });

  it('never lose their last administrator', async () => {
    const [found] = (await people.list(admin)).filter((one) => one.roles.includes('administrator'));
    await expect(people.change(admin, found!.id, { roles: ['viewer'] })).rejects.toMatchObject({
      code: 'IDENTITY.LAST_ADMINISTRATOR',
    });
    expect((await people.list(admin)).find((one) => one.id === found!.id)?.roles).toContain('administrator');
  });

  it('who are disabled lose their sessions at once', async () => {
    const { id } = await person('gone@example.org');
    await db.database.query(`INSERT INTO identity.session VALUES ('s1', $1, now() + interval '1 hour')`, [
      JSON.stringify({ personId: id }),
    ]);
    await people.change(admin, id, { disabled: true });
    expect(await db.database.query(`SELECT 1 FROM identity.session WHERE sid = 's1'`)).toEqual([]);
    expect(await people.actor(id)).toBeNull();
  });

  it('stand in teams', async () => {
    const { id } = await person('team@example.org');
    const team = await teams.create(admin, { name: 'Night', memberIds: [id] });
    expect((await people.actor(id))?.teamIds).toEqual([team.id]);
    await expect(teams.create(admin, { name: 'Night', memberIds: [] })).rejects.toMatchObject({
      code: 'IDENTITY.TEAM_NAME_TAKEN',
    });
    expect((await teams.change(admin, team.id, { memberIds: [] })).members).toEqual([]);
  });
});

describe('logging in', () => {
  it('says the same for a wrong password, an unknown and a disabled account', async () => {
    const { id } = await person('off@example.org');
    await people.change(admin, id, { disabled: true });
    for (const email of ['admin@example.org', 'nobody@example.org', 'off@example.org']) {
      await expect(logIn.execute(email, 'wrong', '192.0.2.1')).rejects.toMatchObject({
        code: 'IDENTITY.LOGIN_FAILED',
      });
    }
  });

  it('is slowed per account and address, and a success forgets', async () => {
    const { id } = await person('slow@example.org');
    const wrong = () => logIn.execute('slow@example.org', 'wrong', '192.0.2.7');
    for (let i = 0; i < 2; i++) await expect(wrong()).rejects.toMatchObject({ status: 401 });
    expect(await logIn.execute('slow@example.org', PASSWORD, '192.0.2.7')).toBe(id);
    for (let i = 0; i < 3; i++) await expect(wrong()).rejects.toMatchObject({ status: 401 });
    await expect(wrong()).rejects.toMatchObject({ code: 'IDENTITY.TOO_MANY_ATTEMPTS', status: 429 });
    // From elsewhere he still gets in: nobody can lock a colleague out by failing on purpose.
    expect(await logIn.execute('slow@example.org', PASSWORD, '192.0.2.8')).toBe(id);
  });
});

describe('API keys', () => {
  it('are stored as a digest, act with their scopes, and end', async () => {
    const { key, id } = await keys.create(admin, { name: 'feed', scopes: ['report.create'] });
    const [row] = await db.database.query<{ text: string }>(`SELECT k::text AS text FROM identity.api_key k`);
    expect(row?.text).not.toContain(key);
    const actor = await keys.authenticate(key);
    expect(actor).toMatchObject({ kind: 'api-key', id, name: 'feed' });
    expect([...actor!.rights]).toEqual(['report.create']);
    await keys.revoke(admin, id);
    expect(await keys.authenticate(key)).toBeNull();
    expect(await keys.authenticate('tocsin_made-up')).toBeNull();
  });

  it('expire', async () => {
    const { key } = await keys.create(admin, {
      name: 'short',
      scopes: ['report.read'],
      expiresAt: new Date(now.getTime() + 60_000),
    });
    expect(await keys.authenticate(key)).not.toBeNull();
    now = new Date(now.getTime() + 61_000);
    expect(await keys.authenticate(key)).toBeNull();
  });

  it('cannot be given more than their maker may do', async () => {
    await expect(keys.create(admin, { name: 'more', scopes: ['incident.restricted'] })).rejects.toMatchObject(
      { code: 'IDENTITY.SCOPE_BEYOND_OWN' },
    );
  });
});

describe('a person’s own settings', () => {
  const settingsOf = async (id: string) => (await people.actor(id))?.preferences;

  it('replace each other by name, and stay small: they travel with every session', async () => {
    const { id } = await person('settings@example.org');
    const actor = personActor({ id, name: 'P', roles: ['handler'], teamIds: [] });
    await people.changePreferences(actor, { preferences: { singleKeys: false, keys: { snooze: ['b'] } } });
    await people.changePreferences(actor, { preferences: { keys: {} } });
    expect(await settingsOf(id)).toEqual({ singleKeys: false, keys: {} });

    const flood = { preferences: { keys: { snooze: ['x'.repeat(20_000)] } } };
    await expect(people.changePreferences(actor, flood)).rejects.toMatchObject({
      code: 'IDENTITY.PREFERENCES_TOO_LARGE',
    });
    expect(await settingsOf(id)).toEqual({ singleKeys: false, keys: {} });
  });
});
