import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DecideContactKey, OpenMail, UploadKeys } from '@tocsin/keyring';
import { generatePgpKey, secureMail, UnlockedPgpKey } from '@tocsin/mail';
import { KeyringWorld } from '../../factories/keyring-world.js';
import { plainMail } from '../../factories/secured-mail.js';

let world: KeyringWorld;

beforeAll(async () => {
  world = await KeyringWorld.open();
});
afterAll(() => world.close());

const PARTNER = 'ana@bank.example';

/** What strangers sent before: so many offers under the ids and the address of somebody else. */
async function crowd(keyIds: string[]): Promise<void> {
  await world.query(
    `INSERT INTO keyring.contact_key (id, kind, fingerprint, key_ids, user_ids, addresses, algorithm, public_key, created_at,
       source, offered_at, state)
     SELECT gen_random_uuid(), 'pgp', gen_random_uuid()::text, $1, '{}', ARRAY[$2], 'rsa2048', 'none', now(), 'attachment', now(), 'offered'
       FROM generate_series(1, 40) n`,
    [keyIds, PARTNER],
  );
}

test('a verified key is found among any number of offers that bear its ids', async () => {
  const createdAt = new Date(world.clock.now().getTime() - 60_000);
  const { publicArmored, privateArmored, fingerprint } = await generatePgpKey({
    name: 'Ana',
    address: PARTNER,
    algorithm: 'ed25519',
    createdAt,
    expiresAt: null,
    passphrase: null,
  });
  await crowd([fingerprint.slice(-16)]);
  const [key] = await world.get(UploadKeys).execute(world.person(), Buffer.from(publicArmored));
  await world
    .get(DecideContactKey)
    .execute(world.person('duty-lead'), key!.id, key!.version, { to: 'trusted', how: 'phone', note: null });
  await crowd([fingerprint.slice(-16)]);
  const sign = await UnlockedPgpKey.open(privateArmored);
  const raw = await secureMail(await plainMail(PARTNER), {
    form: 'pgp-mime',
    sign,
    encryptTo: [],
    at: world.clock.now(),
  });
  const { security } = await world.get(OpenMail).execute(raw, new Date(world.clock.now().getTime() + 1000));
  expect(security?.signatures).toMatchObject([{ state: 'valid', verifiedKey: true, matchesSender: true }]);
});
