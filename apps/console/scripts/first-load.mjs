#!/usr/bin/env node
// What a browser fetches of script until the inbox works, compressed: the entry, the inbox, one language, and all they
// import. Prints it, and fails above the budget of 300 KB.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 300;
const DIST = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));

const needed = new Set();
function need(name) {
  if (needed.has(name)) return;
  needed.add(name);
  for (const imported of manifest[name].imports ?? []) need(imported);
}
for (const start of ['index.html', 'src/inbox/inbox-page.tsx', 'src/locales/en/desk.ts']) need(start);

let gzip = 0;
let raw = 0;
for (const name of needed) {
  const bytes = readFileSync(new URL(manifest[name].file, DIST));
  raw += bytes.length;
  gzip += gzipSync(bytes).length;
}
const kb = (bytes) => Math.round(bytes / 1024);
console.log(`first load: ${kb(gzip)} KB gzip of script (${kb(raw)} KB plain) in ${needed.size} files`);
if (kb(gzip) > BUDGET_KB) {
  console.error(`above the budget of ${BUDGET_KB} KB`);
  process.exit(1);
}
