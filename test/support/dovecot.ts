import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { testWhere } from './shared-folder.js';

const PROGRAM = '/usr/sbin/dovecot';
// Dovecot serves no mailbox of root's: started by root, the mail is nobody's.
const owner = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : userInfo();
export const hasDovecot = spawnSync(PROGRAM, ['--version']).status === 0;

/** `test` where Debian's dovecot-imapd is installed; else a test that shows up as skipped and says what is missing. */
export function testWithDovecot(name: string, run: () => Promise<void>): void {
  testWhere(hasDovecot, "Debian's dovecot-imapd is not installed", name, run);
}

/** A real IMAP server on a folder and a loopback port of its own; any user, password `secret`. */
export interface Dovecot {
  port: number;
  /** Puts a mail into a user's INBOX as a delivery agent does. */
  deliver(user: string, mail: string): void;
  /** Ends the connections of a user, as a failing network does. */
  cut(user: string): void;
  /** Lets a user in or not, whatever his password. */
  lock(user: string, locked: boolean): void;
  /** Takes a user's mail away, as a mailbox that is deleted; the next one of its name has another UIDVALIDITY. */
  forget(user: string): void;
  stop(): Promise<void>;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-dovecot-'));
  // Its processes run as users of their own.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const config = join(folder, 'dovecot.conf');
  const locked = new Set<string>();
  const writeLocked = () =>
    writeFileSync(join(folder, 'locked'), [...locked].map((user) => `${user}\n`).join(''));
  writeLocked();
  writeFileSync(config, settings(folder, port));
  const server = spawn(PROGRAM, ['-F', '-c', config], { stdio: 'ignore' });
  await eventually(() => reachable(port));
  maildir(folder, 'nobody', 'new');
  let delivered = 0;
  return {
    port,
    deliver: (user, mail) => {
      const [tmp, fresh] = ['tmp', 'new'].map((part) => maildir(folder, user, part));
      const name = `${Date.now()}.${(delivered += 1)}.test`;
      writeFileSync(join(tmp!, name), mail);
      chownSync(join(tmp!, name), owner.uid, owner.gid);
      renameSync(join(tmp!, name), join(fresh!, name));
    },
    cut: (user) => void spawnSync('/usr/bin/doveadm', ['-c', config, 'kick', user]),
    lock: (user, yes) => {
      if (yes) locked.add(user);
      else locked.delete(user);
      writeLocked();
    },
    forget: (user) => {
      spawnSync('/usr/bin/doveadm', ['-c', config, 'kick', user]);
      rmSync(join(folder, 'mail', user), { recursive: true, force: true });
    },
    stop: async () => {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function maildir(folder: string, user: string, part: string): string {
  const home = join(folder, 'mail', user);
  const path = join(home, part);
  for (const made of [join(folder, 'mail'), home, path]) {
    mkdirSync(made, { recursive: true });
    chownSync(made, owner.uid, owner.gid);
  }
  return path;
}

function settings(folder: string, port: number): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = passwd-file
  args = ${folder}/locked
  deny = yes
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

function reachable(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(void socket.end())).once('error', reject);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
