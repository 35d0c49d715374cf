import { readFileSync } from 'node:fs';

const SHORTEST = 32;
const NAMES = ['KEYRING_SECRET', 'KEYRING_SECRET_PREVIOUS'] as const;

type Given = Partial<Record<(typeof NAMES)[number] | `${(typeof NAMES)[number]}_FILE`, string>>;

/** The keyring's secrets, the present one first, from settings or files; and what is wrong with them, never their text. */
export function keyringSecrets(env: Given): { secrets: string[]; problems: string[] } {
  const secrets: string[] = [];
  const problems: string[] = [];
  for (const name of NAMES) {
    const file = env[`${name}_FILE`];
    if (env[name] && file) problems.push(`${name}, ${name}_FILE: give one of the two`);
    const secret = file ? readText(file) : env[name];
    if (file && (secret === null || (secret ?? '').length < SHORTEST))
      problems.push(`${name}_FILE: must be a readable file with at least ${SHORTEST} characters`);
    if (secret) secrets.push(secret);
  }
  if (!(env.KEYRING_SECRET || env.KEYRING_SECRET_FILE) && secrets.length > 0)
    problems.push('KEYRING_SECRET_PREVIOUS: needs KEYRING_SECRET beside it');
  return { secrets, problems };
}

/** Without the line end that editors leave. Null: it cannot be read; the setting's name says which file. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The certificates of a PEM file, one a string; null where it cannot be read or holds none. */
export function readAuthorities(file: string | undefined): string[] | null {
  if (!file) return [];
  const pem = readText(file);
  return pem?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? null;
}
