// A lock file that dies with its owner: after kill -9 the next one simply takes it.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning, ownIdentity, processStart } from './process-identity.mjs';

/**
 * Takes the lock, or tells who holds it.
 * @param {string} path
 * @param {object} note extra fields for whoever finds it taken
 * @returns {{ release(): void, alsoHeldBy(pid: number): void } | { heldBy: { pid: number } }}
 */
export function tryLock(path, note = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const own = { ...ownIdentity(), ...note };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o644 });
  try {
    for (;;) {
      try {
        // link() makes the lock appear complete or not at all; open-then-write would show an empty file in between.
        linkSync(draft, path);
        return {
          release: () => releaseOwn(path),
          alsoHeldBy: (pid) => rewrite(path, { ...own, child: { pid, start: processStart(pid) } }),
        };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readHolder(path);
      if (isHeld(holder)) return { heldBy: holder };
      setAside(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for the lock.
 * @param {string} path
 * @param {(holder: { pid: number }) => void} onWait called once when somebody else holds it
 */
export async function waitForLock(path, onWait) {
  for (let told = false; ;) {
    const lock = tryLock(path);
    if ('release' in lock) return lock;
    if (!told) onWait(lock.heldBy);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** The holder named in a lock file; undefined when there is none or it cannot be read. */
export function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Moves a dead owner's file away; if it was meanwhile taken anew by a living process, it is put back. */
function setAside(path, seen) {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved?.pid !== seen?.pid && isHeld(moved)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** A helper process that outlives its killed parent still does what the lock protects. */
function isHeld(holder) {
  return isRunning(holder) || isRunning(holder?.child);
}

function rewrite(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o644 });
  renameSync(draft, path);
}

function releaseOwn(path) {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}
