// What the fuzz run starts from: the project's own fixtures, and the real messages beside the checkout where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const own = 'test/fixtures/mail';
const beside = [
  '../shared/samples/mail',
  '../shared/standards/arf/samples',
  '../shared/standards/xarf/samples',
];

/** @param {{ownOnly?: boolean}} options `ownOnly`: the same everywhere, whatever stands beside the checkout */
export function loadCorpus({ ownOnly = false } = {}) {
  const folders = [own, ...(ownOnly ? [] : beside)].map((folder) => join(root, folder)).filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}
