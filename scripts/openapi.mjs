// Writes the API's contract (apps/api/openapi.json) and the client's types made from it. With --check it writes
// nothing and fails where they are stale, so that no controller changes without its client.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';

const ROOT = join(import.meta.dirname, '..');
const CONTRACT = join(ROOT, 'apps', 'api', 'openapi.json');
const TYPES = join(ROOT, 'libs', 'api-client', 'src', 'generated', 'schema.ts');
const BANNER = '// Generated from apps/api/openapi.json by `npm run openapi`; never edited.\n\n';

const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'tocsin-openapi-'));
try {
  const fresh = join(folder, 'openapi.json');
  const writer = join(ROOT, 'apps', 'api', 'dist', 'openapi', 'write-openapi.js');
  execFileSync(process.execPath, [writer, fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  const contract = readFileSync(fresh, 'utf8');
  const types = BANNER + astToString(await openapiTypescript(JSON.parse(contract)));
  const wanted = [
    [CONTRACT, contract],
    [TYPES, types],
  ];
  const stale = wanted.filter(([file, text]) => readOrEmpty(file) !== text);
  if (!check) for (const [file, text] of stale) writeFileSync(file, text);
  for (const [file] of stale) console.log(`${check ? 'stale' : 'written'}: ${file.slice(ROOT.length + 1)}`);
  if (check && stale.length > 0) {
    console.error('Run `npm run openapi` and commit what it writes.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
