import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testWhere } from './shared-folder.js';

const [PROGRAM, CONFIGURATION] = ['gpg', 'gpgconf'];
export const hasGnupg = spawnSync(PROGRAM, ['--version']).status === 0;

/** `test` where GnuPG is installed; else a test that shows up as skipped and says what is missing. */
export function testWithGnupg(name: string, run: () => Promise<void>): void {
  testWhere(hasGnupg, "Debian's gnupg is not installed", name, run);
}

/** GnuPG with a keyring of its own, in a folder of its own. */
export interface Gnupg {
  /** Runs gpg; fails the test where gpg does and `mayFail` is not set. */
  run(args: string[], input?: Buffer | string, options?: { mayFail?: boolean }): GnupgResult;
  /** Makes a key without a passphrase and returns its fingerprint. `algorithm` e.g. `rsa3072`, `ed25519`. */
  makeKey(userId: string, algorithm: 'rsa3072' | 'ed25519', expire?: string): string;
  /** Of a detached signature. */
  verify(content: Buffer, armored: string): GnupgResult;
  publicKey(fingerprint: string): string;
  privateKey(fingerprint: string): string;
  /** Ends the agent and removes the folder. */
  stop(): void;
}

export interface GnupgResult {
  stdout: Buffer;
  /** What gpg says to machines (`--status-fd`), one line each. */
  status: string[];
  code: number;
}

export function startGnupg(): Gnupg {
  // The socket of the agent stands in here: its path must be short.
  const home = mkdtempSync(join(tmpdir(), 'gpg-'));
  chmodSync(home, 0o700);
  const fixed = ['--homedir', home, '--batch', '--no-tty', '--yes', '--pinentry-mode', 'loopback'];
  const trusting = [
    '--passphrase',
    '',
    '--trust-model',
    'always',
    '--no-auto-key-retrieve',
    '--status-fd',
    '2',
  ];
  const gnupg: Gnupg = {
    run: (args, input, options) => {
      const done = spawnSync(PROGRAM, [...fixed, ...trusting, ...args], {
        input,
        maxBuffer: 64 * 1024 * 1024,
      });
      const said = done.stderr.toString();
      if (done.status !== 0 && !options?.mayFail) throw new Error(`gpg ${args.join(' ')}: ${said}`);
      const status = said.split('\n').filter((line) => line.startsWith('[GNUPG:] '));
      return { stdout: done.stdout, status: status.map((line) => line.slice(9)), code: done.status ?? -1 };
    },
    makeKey: (userId, algorithm, expire = 'never') => {
      const subkey = algorithm === 'ed25519' ? 'cv25519' : algorithm;
      const { status } = gnupg.run(['--quick-generate-key', userId, algorithm, 'sign', expire]);
      const made = status.find((line) => line.startsWith('KEY_CREATED'))?.split(' ')[2] ?? '';
      gnupg.run(['--quick-add-key', made, subkey, 'encr', expire]);
      return made;
    },
    verify: (content, armored) => {
      const [file, signature] = [join(home, 'content'), join(home, 'content.asc')];
      writeFileSync(file, content);
      writeFileSync(signature, armored);
      return gnupg.run(['--verify', signature, file], undefined, { mayFail: true });
    },
    publicKey: (fingerprint) => gnupg.run(['--armor', '--export', fingerprint]).stdout.toString(),
    privateKey: (fingerprint) =>
      gnupg.run(['--armor', '--export-secret-keys', fingerprint]).stdout.toString(),
    stop: () => {
      spawnSync(CONFIGURATION, ['--homedir', home, '--kill', 'all']);
      rmSync(home, { recursive: true, force: true });
    },
  };
  return gnupg;
}
