import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load-config.js';

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('have defaults that serve one small machine', () => {
    const config = loadConfig({}, '/srv/tocsin');
    expect(config.api.publicUrl).toBe('http://127.0.0.1:3000');
    expect(config.mail.outboxDir).toBe('/srv/tocsin/var/outbox');
    expect(config.smtp.lmtpPort).toBeUndefined();
    expect(config.security.sessionSecret).toHaveLength(64);
  });

  it('are refused all at once, by name and without their values', () => {
    const problems = problemsOf({
      API_PORT: 'ninety',
      SMTP_PORT: '99999',
      SITE_TIME_ZONE: 'Mars/Olympus',
      SMTP_TLS_CERT: '/secret/cert.pem',
      SESSION_SECRET: 'hunter2',
      IMAP_MAILBOXES: '{"host":1}',
    });
    const names = problems.map((problem) => problem.split(/[:,]/, 1)[0]);
    expect(names).toEqual(
      expect.arrayContaining([
        'API_PORT',
        'SMTP_PORT',
        'SITE_TIME_ZONE',
        'SMTP_TLS_CERT',
        'SESSION_SECRET',
        'IMAP_MAILBOXES',
      ]),
    );
    expect(problems.join('\n')).not.toMatch(/hunter2|secret\/cert|ninety/);
  });

  it('take the keyring’s secret from a file, the present one first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-secret-'));
    const file = join(folder, 'keyring');
    writeFileSync(file, `${'n'.repeat(40)}\n`);
    const { keyring } = loadConfig({ KEYRING_SECRET_FILE: file, KEYRING_SECRET_PREVIOUS: 'o'.repeat(40) });
    expect(keyring.secrets).toEqual(['n'.repeat(40), 'o'.repeat(40)]);
    writeFileSync(file, 'too short');
    expect(problemsOf({ KEYRING_SECRET_FILE: file })).toEqual([
      'KEYRING_SECRET_FILE: must be a readable file with at least 32 characters',
    ]);
    rmSync(folder, { recursive: true });
    expect(problemsOf({ KEYRING_SECRET_FILE: file, KEYRING_SECRET: 'x'.repeat(32) })).toHaveLength(2);
    expect(problemsOf({ KEYRING_SECRET_PREVIOUS: 'o'.repeat(40) })).toHaveLength(1);
    expect(loadConfig({}).keyring.secrets).toEqual([]);
  });

  it('take authorities from a PEM file, one by one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-authorities-'));
    const file = join(folder, 'authorities.pem');
    const pem = (content: string) => `-----BEGIN CERTIFICATE-----\n${content}\n-----END CERTIFICATE-----\n`;
    writeFileSync(file, `# ours\n${pem('MIIB')}\n${pem('MIIC')}`);
    expect(loadConfig({ SMIME_AUTHORITIES_FILE: file }).keyring.authorities).toEqual(
      [pem('MIIB'), pem('MIIC')].map((each) => each.trim()),
    );
    rmSync(folder, { recursive: true });
    expect(problemsOf({ SMIME_AUTHORITIES_FILE: file })).toHaveLength(1);
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({});
    expect(() => Object.assign(config.api, { port: 1 })).toThrow(TypeError);
  });
});
