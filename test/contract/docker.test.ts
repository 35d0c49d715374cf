import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envSchema } from '@tocsin/config';
import { expect, test } from '@jest/globals';

// No container engine runs where this is tested, so at least nothing may be named that does not exist.
const root = join(import.meta.dirname, '..', '..');
const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
const compose = readFileSync(join(root, 'docker/compose.yaml'), 'utf8');
const example = readFileSync(join(root, 'docker/tocsin.example.env'), 'utf8');
const settings = new Set(Object.keys(envSchema.shape));

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

test('every target that compose builds is one of the Dockerfile', () => {
  const targets = all(dockerfile, / AS ([a-z-]+)$/gm);
  const wanted = all(compose, /target: ([a-z-]+)/g);
  expect(wanted).toEqual(['migrate', 'api', 'portal', 'mailgate', 'worker']);
  expect(targets).toEqual(expect.arrayContaining(wanted));
});

test('every file that the Dockerfile copies or runs exists', () => {
  const copied = dockerfile
    .split('\n')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  const run = all(dockerfile, /"((?:apps|docker)\/[^"]+)"/g).map((path) =>
    path.replace(/^(apps\/[a-z]+)\/dist\/main\.js$/, '$1/src/main.ts'),
  );
  const mounted = all(compose, /- \.\/([^:]+):/g).map((path) => `docker/${path}`);
  const missing = [...copied, ...run, ...mounted].filter(
    (path) => path !== '.' && !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

test('every setting that a process is given is one that it knows', () => {
  const environment = all(compose, /^ {2,6}([A-Z][A-Z_]+):/gm);
  const database = ['POSTGRES_PASSWORD', 'TOCSIN_DATABASE_PASSWORD', 'PORTAL_DATABASE_PASSWORD'];
  expect(environment.length).toBeGreaterThan(15);
  expect(environment.filter((name) => !settings.has(name) && !database.includes(name))).toEqual([]);
  const fixed = dockerfile.split('\n').filter((line) => line.startsWith('ENV '));
  const inImages = fixed
    .flatMap((line) => all(line, /([A-Z_]+)=/g))
    .filter((name) => !name.startsWith('NODE_'));
  expect(inImages.filter((name) => !settings.has(name))).toEqual([]);
});

test('every value that compose insists on stands in the example', () => {
  const given = all(example, /^([A-Z_]+)=/gm);
  const required = all(compose, /\$\{([A-Z_]+):\?\}/g);
  expect(required.filter((name) => !given.includes(name))).toEqual([]);
  expect(all(example, /^([A-Z_]*(?:PASSWORD|SECRET))=.+$/gm)).toEqual([]);
});

test('the portal is never given the owner’s way into the database', () => {
  const portal = /^ {2}portal:\n((?: {4}.*\n|\n)+)/m.exec(compose)?.[1] ?? '';
  expect(portal).toContain('PORTAL_DATABASE_URL');
  expect(portal).not.toMatch(/\*owner|^ *DATABASE_URL/m);
});
