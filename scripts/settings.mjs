// Writes docs/settings.md from the settings themselves; with --check it only says whether the page is theirs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { envSchema } from '../config/dist/index.js';

const PAGE = join(import.meta.dirname, '..', 'docs', 'settings.md');

const defaults = envSchema.parse({});
const shown = (value) =>
  value === undefined || value === '' ? '–' : `\`${JSON.stringify(value).replaceAll('"', '')}\``;
const rows = Object.entries(envSchema.shape).map(
  ([name, setting]) => `| \`${name}\` | ${setting.description} | ${shown(defaults[name])} |`,
);
const text = `# Settings

Every setting comes from the environment and is checked at start; a start with wrong ones is refused with the full list.
Written by \`npm run settings\`.

| setting | what it is | default |
| ------- | ---------- | ------- |
${rows.join('\n')}
`;
const page = await format(text, { parser: 'markdown', printWidth: 110 });

if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/settings.md is stale. Run `npm run settings` and commit what it writes.');
  process.exitCode = 1;
}
