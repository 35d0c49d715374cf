import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiKeyActor } from '@tocsin/identity';
import {
  DecideContactKey,
  ExportTeamKey,
  GenerateTeamKey,
  ListContactKeys,
  LookUpKey,
  MailKeys,
  UploadKeys,
} from '@tocsin/keyring';
import { generatePgpKey } from '@tocsin/mail';
import { newId } from '@tocsin/platform';
import { KeyringWorld } from '../../factories/keyring-world.js';

let world: KeyringWorld;

beforeAll(async () => {
  world = await KeyringWorld.open({ KEY_LOOKUP_WKD: 'true' });
});
afterAll(() => world.close());

const code = (value: string): unknown => expect.objectContaining({ code: value });

async function newKey(address: string, expiresInDays: number | null = null) {
  const createdAt = new Date(world.clock.now().getTime() - 60_000);
  const expiresAt =
    expiresInDays === null ? null : new Date(createdAt.getTime() + expiresInDays * 86_400_000);
  return generatePgpKey({ name: 'X', address, algorithm: 'ed25519', createdAt, expiresAt, passphrase: null });
}

async function uploaded(address: string, expiresInDays: number | null = null) {
  const { publicArmored } = await newKey(address, expiresInDays);
  const [key] = await world.get(UploadKeys).execute(world.person(), Buffer.from(publicArmored));
  return key!;
}

const decide = (id: string, version: number, to: 'trusted' | 'rejected' | 'revoked') =>
  world
    .get(DecideContactKey)
    .execute(
      world.person('duty-lead'),
      id,
      version,
      to === 'trusted' ? { to, how: 'phone', note: 'read over the phone' } : { to, note: 'why' },
    );

describe('keys of others', () => {
  test('are offered until a person says how he made sure', async () => {
    const key = await uploaded('ana@bank.example');
    expect(key).toMatchObject({
      state: 'offered',
      source: 'upload',
      addresses: ['ana@bank.example'],
      others: [],
    });
    await expect(
      world
        .get(DecideContactKey)
        .execute(world.person('handler'), key.id, 1, { to: 'trusted', how: 'phone', note: null }),
    ).rejects.toEqual(code('IDENTITY.FORBIDDEN'));
    const trusted = await decide(key.id, key.version, 'trusted');
    expect(trusted).toMatchObject({
      state: 'trusted',
      verifiedHow: 'phone',
      decidedBy: 'A duty-lead',
      note: 'read over the phone',
    });
    await expect(decide(key.id, key.version, 'rejected')).rejects.toEqual(code('KEYRING.STALE'));
    expect(await world.actions(key.id)).toEqual(['key.offered', 'key.trusted']);
  });

  test('are verified by nobody but a person, and the team’s own backed up by no other', async () => {
    const machine = { id: newId(), name: 'Sync', scopes: ['keyring.manage', 'keyring.export'] as const };
    const actor = apiKeyActor(machine);
    const key = await uploaded('zoe@bank.example');
    const trust = { to: 'trusted', how: 'phone', note: null } as const;
    const decided = world.get(DecideContactKey).execute(actor, key.id, key.version, trust);
    await expect(decided).rejects.toEqual(code('KEYRING.PERSONS_ONLY'));
    const revoked = { to: 'revoked', note: 'a feed says so' } as const;
    const ended = await world.get(DecideContactKey).execute(actor, key.id, key.version, revoked);
    expect(ended.state).toBe('revoked');
    const own = await world
      .get(GenerateTeamKey)
      .execute(world.person(), { algorithm: 'ed25519', expiresAt: null });
    const exported = world.get(ExportTeamKey).execute(actor, own.id, 'a passphrase of length');
    await expect(exported).rejects.toEqual(code('KEYRING.PERSONS_ONLY'));
  });

  test('two for one address are seen beside each other, and the old one stays', async () => {
    const old = await uploaded('ben@isp.example');
    await decide(old.id, old.version, 'trusted');
    const other = await uploaded('ben@isp.example');
    expect(other.others).toEqual([
      { id: old.id, fingerprint: old.fingerprint, state: 'trusted', address: 'ben@isp.example' },
    ]);
    const list = world.get(ListContactKeys);
    const viewer = world.person('viewer');
    const { items } = await list.execute(viewer, { q: 'BEN@isp', limit: 10 });
    expect(items.map(({ id, state, others }) => [id, state, others.length])).toEqual([
      [other.id, 'offered', 1],
      [old.id, 'trusted', 1],
    ]);
    await decide(other.id, other.version, 'rejected');
    expect((await list.detail(viewer, old.id)).others).toEqual([]);
  });

  test('are found by their fingerprint as people write it, and by how soon they end', async () => {
    const soon = await uploaded('cleo@host.example', 20);
    const late = await uploaded('dora@host.example', 200);
    for (const { id, version } of [soon, late]) await decide(id, version, 'trusted');
    const find = (filter: object) =>
      world.get(ListContactKeys).execute(world.person('viewer'), { limit: 10, ...filter });
    const spoken = soon.fingerprint.toLowerCase().match(/.{4}/g)!.join(' ');
    expect((await find({ q: spoken })).items.map(({ id }) => id)).toEqual([soon.id]);
    expect((await find({ expiring: true })).items.map(({ id }) => id)).toEqual([soon.id]);
    const first = await find({ limit: 2 });
    const second = await find({ limit: 2, cursor: first.next! });
    expect(first.items.length + second.items.length).toBe(4);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });

  test('that have ended are not trusted', async () => {
    const key = await uploaded('eve@old.example', 1);
    world.clock.forward(3 * 24 * 60);
    await expect(decide(key.id, key.version, 'trusted')).rejects.toEqual(code('KEYRING.KEY_UNUSABLE'));
  });

  test('the team’s own are nobody else’s', async () => {
    const own = await world
      .get(GenerateTeamKey)
      .execute(world.person(), { algorithm: 'ed25519', expiresAt: null });
    expect(await world.get(UploadKeys).execute(world.person(), Buffer.from(own.publicKey))).toEqual([]);
    const nothing = world.get(UploadKeys).execute(world.person(), Buffer.from('no key'));
    await expect(nothing).rejects.toEqual(code('KEYRING.KEY_UNREADABLE'));
  });

  test('that a message waits for are told when they come, and at each decision', async () => {
    const { publicArmored, fingerprint } = await newKey('fay@cert.example');
    const security = {
      form: 'pgp-mime' as const,
      covers: 'whole' as const,
      encryption: null,
      signatures: [
        {
          state: 'unknown-key' as const,
          keyId: fingerprint.slice(-16),
          fingerprint: null,
          signer: null,
          signedAt: null,
          matchesSender: false,
          verifiedKey: false,
          certificate: null,
        },
      ],
      offeredKeys: [],
      protectedHeaders: [],
    };
    const subject = { kind: 'report' as const, id: newId() };
    const mailKeys = world.get(MailKeys);
    const note = () =>
      world.db.database.transaction((tx) => mailKeys.note(tx, subject, { security, foundKeys: [] }, null));
    await note();
    await note();
    await world.news();
    const [key] = await world.get(UploadKeys).execute(world.person(), Buffer.from(publicArmored));
    const [told] = await world.news();
    expect(told).toEqual(expect.arrayContaining([fingerprint, fingerprint.slice(-16)]));
    expect(await world.db.database.transaction((tx) => mailKeys.naming(tx, told!, null, 10))).toEqual([
      subject,
    ]);
    await decide(key!.id, key!.version, 'trusted');
    expect(await world.news()).toHaveLength(1);
    // Read before the key came, stored after: nobody else would say it again.
    await note();
    expect(await world.news()).toHaveLength(1);
    // Later it is no news: or each mail would have all earlier ones read again.
    world.clock.forward(10);
    await note();
    expect(await world.news()).toEqual([]);
  });
});

describe('looking a key up', () => {
  const look = (address: string) => world.get(LookUpKey).execute(world.person(), address);

  test('is off unless the site allows it', async () => {
    const careful = await KeyringWorld.open({}, world.db);
    await expect(careful.get(LookUpKey).execute(careful.person(), 'x@y.example')).rejects.toEqual(
      code('KEYRING.LOOKUP_OFF'),
    );
    expect(careful.directory.asked).toEqual([]);
  });

  test('brings an offer for the address that was asked for, and nothing else', async () => {
    const { publicArmored } = await newKey('gus@noc.example');
    world.directory.answer = { body: Buffer.from(publicArmored) };
    await expect(look('someone.else@noc.example')).rejects.toEqual(code('KEYRING.LOOKUP_FAILED'));
    expect(await look('Gus@NOC.example')).toMatchObject([
      { state: 'offered', source: 'wkd', sourceRef: 'gus@noc.example' },
    ]);
    world.directory.answer = { failed: 'refused-address' };
    await expect(look('x@intranet.example')).rejects.toMatchObject({
      code: 'KEYRING.LOOKUP_FAILED',
      extra: { reason: 'refused-address' },
    });
    const [row] = await world.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit.entry WHERE action = 'key.looked-up'`,
    );
    expect(row!.n).toBe(3);
    const addresses = await world.query(`SELECT FROM audit.entry e WHERE e::text LIKE '%@%'`);
    expect(addresses).toEqual([]);
  });
});
