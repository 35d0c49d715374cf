import { declaredName, ownParts, type Part } from '../mime/part.js';
import { readParameters } from '../mime/parameters.js';
import { readPgpKeys } from '../pgp/read-pgp-keys.js';
import type { OfferedKeyMaterial } from './offered-key-material.js';
import type { OpenRun } from './opened-entity.js';
import { readStructure } from './read-structure.js';

const MOST_FILES = 5;
/** A key with ten user ids has 30 KB; reading one verifies every signature in it. */
const LARGEST_FILE = 200 * 1024;

/** Public OpenPGP keys among the attachments, before and after opening, and in the Autocrypt header. */
export async function findOfferedKeys(
  outer: Part,
  opened: Buffer,
  run: OpenRun,
): Promise<OfferedKeyMaterial[]> {
  const trees = opened === outer.bytes ? [outer] : [outer, readStructure(opened)];
  const files = trees.flatMap((tree) => [...ownParts(tree)].filter(isKeyFile)).slice(0, MOST_FILES);
  const found: OfferedKeyMaterial[] = [];
  for (const file of files) found.push(...(await offered(file.content, 'attachment', run)));
  return [...found, ...(await fromAutocrypt(outer, run))];
}

function isKeyFile(part: Part): boolean {
  if (part.children.length > 0 || part.message || part.body.length > LARGEST_FILE) return false;
  if (part.type === 'application/pgp-keys') return true;
  return (
    /\.(?:asc|key|pub|gpg|pgp)$/i.test(declaredName(part)) &&
    part.content.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')
  );
}

/** Autocrypt level 1: one header, of the address in From, else none counts. */
async function fromAutocrypt(outer: Part, run: OpenRun): Promise<OfferedKeyMaterial[]> {
  const headers = outer.headers.all('autocrypt').map((header) => readParameters(`;${header}`).parameters);
  const own = headers.filter((each) => each.get('addr')?.toLowerCase() === run.sender);
  const [header] = own;
  if (own.length !== 1 || !header || run.sender === null) return [];
  const data = Buffer.from(header.get('keydata') ?? '', 'base64');
  const keys = await offered(data, 'autocrypt', run);
  return keys.map((key) => ({ ...key, address: run.sender }));
}

async function offered(
  content: Buffer,
  source: OfferedKeyMaterial['source'],
  run: OpenRun,
): Promise<OfferedKeyMaterial[]> {
  const keys = await readPgpKeys(content, run.keys.at);
  return keys.map(({ info, publicArmored }) => ({
    kind: 'pgp',
    fingerprint: info.fingerprint,
    address: nameFor(info.addresses, run),
    source,
    key: publicArmored,
  }));
}

function nameFor(addresses: readonly string[], run: OpenRun): string | null {
  return addresses.find((address) => address === run.sender) ?? addresses[0] ?? null;
}
