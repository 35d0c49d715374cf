import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testWhere } from './shared-folder.js';

const PROGRAM = 'openssl';
export const hasOpenssl = spawnSync(PROGRAM, ['version']).stdout?.toString().startsWith('OpenSSL ') ?? false;

/** `test` where OpenSSL's program is installed; else a test that shows up as skipped and says what is missing. */
export function testWithOpenssl(name: string, run: () => Promise<void>): void {
  testWhere(hasOpenssl, "Debian's openssl is not installed", name, run);
}

export interface Identity {
  certificate: string;
  privateKey: string;
  /** Files of the same. */
  certificateFile: string;
  keyFile: string;
}

/** The `openssl` program in a folder of its own, with an authority. */
export interface Openssl {
  authority: Identity;
  /** Runs it there; `files` are written before. */
  run(args: string[], options?: { input?: Buffer; mayFail?: boolean }): { stdout: Buffer; code: number };
  /** Writes a file and returns its path. */
  write(name: string, content: Buffer | string): string;
  read(name: string): Buffer;
  /**
   * A certificate for mail.
   * @param key of `openssl req -newkey`, e.g. `rsa:2048`, `ec`
   * @param issuer null: signed by itself
   */
  issue(name: string, address: string, key: string, issuer: Identity | null, days?: string[]): Identity;
  stop(): void;
}

export function startOpenssl(): Openssl {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-openssl-'));
  const at = (name: string): string => join(folder, name);
  const run: Openssl['run'] = (args, options) => {
    const done = spawnSync(PROGRAM, args, {
      cwd: folder,
      input: options?.input,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (done.status !== 0 && !options?.mayFail) {
      throw new Error(`openssl ${args.join(' ')}: ${done.stderr.toString()}`);
    }
    return { stdout: done.stdout, code: done.status ?? -1 };
  };
  const make = (
    name: string,
    subject: string,
    key: string,
    extensions: string[],
    days: string[],
    issuer: Identity | null,
  ): Identity => {
    const curve = key === 'ec' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
    const added = extensions.flatMap((each) => ['-addext', each]);
    const request = [
      'req',
      '-newkey',
      key,
      ...curve,
      '-nodes',
      '-keyout',
      at(`${name}.key`),
      '-subj',
      subject,
      ...added,
    ];
    run([...request, '-out', at(`${name}.csr`)]);
    const signer = issuer
      ? ['-CA', issuer.certificateFile, '-CAkey', issuer.keyFile, '-CAcreateserial']
      : ['-key', at(`${name}.key`)];
    run([
      'x509',
      '-req',
      '-in',
      at(`${name}.csr`),
      '-copy_extensions',
      'copy',
      ...signer,
      ...days,
      '-out',
      at(`${name}.pem`),
    ]);
    return {
      certificate: readFileSync(at(`${name}.pem`), 'utf8'),
      privateKey: readFileSync(at(`${name}.key`), 'utf8'),
      certificateFile: at(`${name}.pem`),
      keyFile: at(`${name}.key`),
    };
  };
  const year = ['-days', '365'];
  return {
    authority: make(
      'authority',
      '/CN=Example Authority',
      'rsa:2048',
      ['basicConstraints=critical,CA:true', 'keyUsage=keyCertSign'],
      year,
      null,
    ),
    run,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name)),
    issue: (name, address, key, issuer, days = year) =>
      make(
        name,
        `/O=Example/CN=${name}`,
        key,
        [
          `subjectAltName=email:${address}`,
          'keyUsage=digitalSignature,keyEncipherment,keyAgreement',
          'extendedKeyUsage=emailProtection',
          'basicConstraints=CA:false',
          'subjectKeyIdentifier=hash',
        ],
        days,
        issuer,
      ),
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
