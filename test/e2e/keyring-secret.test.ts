import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiWithKey, apiWithSession } from '../support/api.js';
// The supervisor is plain JavaScript, as it runs before anything is built.
import { startSystem } from '../support/start-system.mjs';

const root = join(import.meta.dirname, '..', '..');
interface Secrets {
  keyring: string;
  keyringPrevious?: string;
}

test('the secret of the private keys is made, kept, changed by a command, and its loss is said at the start', async () => {
  const first = await startSystem();
  const { dataDir } = first;
  const secrets = () => JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Secrets;
  const keyring = (command: string) =>
    execFileSync(process.execPath, [join(root, 'scripts/keyring.mjs'), command], {
      env: { ...process.env, DATABASE_URL: '', TOCSIN_DATA: dataDir, NODE_OPTIONS: '', LOG_LEVEL: 'warn' },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  try {
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    const api = apiWithKey({ ...first.local, dataDir });
    const made = await api.post<{ fingerprint: string }>('/keys/team/generate', { algorithm: 'ed25519' });
    expect(made.status).toBe(201);
    expect(() => keyring('rotate-secret')).toThrow(/Stop it first/);
  } finally {
    await first.stop({ remove: false });
  }

  const before = secrets().keyring;
  // The one for mail, and our three for other CIRTs: to sign, to decrypt, and of the certificate.
  expect(keyring('rotate-secret')).toContain('4 private keys are under the present secret; 4 of them');
  expect(secrets().keyring).not.toBe(before);
  expect(secrets().keyringPrevious).toBeUndefined();

  const second = await startSystem({ dataDir });
  try {
    const api = await apiWithSession(undefined, { ...second.local, dataDir });
    const { body } = await api.get<{ id: string; state: string }[]>('/keys/team');
    expect(body).toMatchObject([{ state: 'active' }]);
    const backup = await api.post(`/keys/team/${body[0]!.id}/export`, {
      passphrase: 'correct horse battery',
    });
    expect(backup.status).toBe(200);
  } finally {
    await second.stop({ remove: false });
  }

  const env = { KEYRING_SECRET: 'another secret that never encrypted anything' };
  await expect(startSystem({ dataDir, env })).rejects.toThrow(/KEYRING_SECRET/);
  const third = await startSystem({ dataDir });
  await third.stop({ remove: true });
}, 240_000);
