import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wkdHash } from '@tocsin/keyring';
import { generatePgpKey, readPgpKeys } from '@tocsin/mail';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { sql } from '../../support/sql.js';

let portal: PortalUnderTest;
let fingerprint: string;
let armored: string;

beforeAll(async () => {
  portal = await startPortal();
  const createdAt = new Date(Date.now() - 60_000);
  const key = await generatePgpKey({
    name: 'CIRT',
    address: 'cirt@cirt.example',
    algorithm: 'ed25519',
    createdAt,
    expiresAt: null,
    passphrase: null,
  });
  ({ fingerprint, publicArmored: armored } = key);
  await sql(
    portal.db.url,
    `INSERT INTO keyring.team_key (id, kind, fingerprint, key_ids, user_ids, addresses, algorithm, public_key, secret_key,
       state, origin, created_at, expires_at, added_at, added_by)
     VALUES ($1, 'pgp', $2, '{}', '{}', '{cirt@cirt.example}', 'ed25519', $3, 'sealed', 'active', 'generated', now(), '2031-01-01', now(), 'A')`,
    [randomUUID(), fingerprint, armored],
  );
});
afterAll(() => portal.stop());

const get = (path: string) => fetch(`${portal.base}${path}`);

test.each(['en', 'fr', 'ar'])('people compare the fingerprint in groups of four (%s)', async (locale) => {
  const page = await get(`/${locale}/keys`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain(`<code class="mono" dir="ltr">${fingerprint.match(/.{4}/g)!.join(' ')}</code>`);
  expect(html).toMatch(/2031|٢٠٣١/);
  expect(html).toContain(`href="/keys/${fingerprint}.asc"`);
});

test('programs fetch the key', async () => {
  const file = await get(`/keys/${fingerprint}.asc`);
  expect(file.headers.get('content-type')).toContain('application/pgp-keys');
  expect(await file.text()).toBe(armored);
  expect((await get('/keys/0123.asc')).status).toBe(404);
});

test('programs that know the address alone find it by Web Key Directory', async () => {
  for (const path of ['', '/cirt.example']) {
    const answer = await get(`/.well-known/openpgpkey${path}/hu/${wkdHash('cirt')}?l=cirt`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((await readPgpKeys(bytes, new Date())).map(({ info }) => info.fingerprint)).toEqual([fingerprint]);
    expect((await get(`/.well-known/openpgpkey${path}/policy`)).status).toBe(200);
  }
  expect((await get(`/.well-known/openpgpkey/hu/${wkdHash('boss')}`)).status).toBe(404);
});

test('the portal’s role reads the public part and nothing else', async () => {
  await expect(sql(portal.db.portalUrl, 'SELECT secret_key FROM keyring.team_key')).rejects.toThrow(
    /permission denied/,
  );
  await expect(sql(portal.db.portalUrl, 'SELECT addresses FROM keyring.contact_key')).rejects.toThrow(
    /permission denied/,
  );
});
