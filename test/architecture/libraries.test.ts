import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
/** Pure: no Nest module, no tables. */
const PURE = ['mail', 'formats', 'api-client'];
const libs = readdirSync(join(root, 'libs')).filter((lib) =>
  existsSync(join(root, 'libs', lib, 'package.json')),
);

describe.each(libs)('libs/%s', (lib) => {
  const folder = join(root, 'libs', lib);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

  test('has a README of at most 40 lines', () => {
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  test('has a front door that shows no entities', () => {
    const door = read('src/index.ts');
    expect(door).not.toMatch(/\.\/entities\.js'|export \* from/);
    const shown = [...door.matchAll(/export \{([^}]*)\} from '[^']*\/([a-z-]+)\.entity\.js'/g)];
    const entities = shown.filter(([, names = '', file = '']) =>
      names.split(/[\s,]+/).includes(pascal(file)),
    );
    expect(entities.map(([line]) => line)).toEqual([]);
  });

  test('names in package.json what it imports, and nothing else of ours', () => {
    const manifest = JSON.parse(read('package.json')) as { dependencies?: Record<string, string> };
    const declared = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@tocsin/'));
    expect([...new Set(importsOf(join(folder, 'src')))].toSorted()).toEqual(declared.toSorted());
  });

  if (!PURE.includes(lib)) {
    test('has a module, and its errors in one place', () => {
      expect(existsSync(join(folder, `src/${lib}.module.ts`))).toBe(true);
      const files = readdirSync(join(folder, 'src'), { recursive: true }).map(String);
      // A library of several parts keeps those of each part at its head.
      const atTheHead = (file: string) =>
        file === `${lib}.errors.ts` || /^([a-z-]+)\/\1\.errors\.ts$/u.test(file);
      const strayErrors = files.filter((file) => file.endsWith('.errors.ts') && !atTheHead(file));
      expect(strayErrors).toEqual([]);
    });
  }
});

/** Packages of ours that the sources (not the specs) import. */
function importsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/from '(@tocsin\/[a-z-]+)/g)])
    .map((match) => match[1] ?? '')
    .filter((name) => !name.endsWith(folder.split('/').at(-2) ?? ''));
}

function pascal(kebab: string): string {
  return kebab.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
