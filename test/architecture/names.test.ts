import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isGenerated, sourceFiles } from '../support/source-files.js';

/** What may stand between the name and the ending: `<noun>.<role>.ts`. A new role is a decision, made here. */
const ROLES = [
  'controller',
  'decorator',
  'dto',
  'entity',
  'errors',
  'event',
  'filter',
  'guard',
  'input',
  'interceptor',
  'middleware',
  'migration',
  'module',
  'pipe',
  'policy',
  'record',
  'repository',
  'schema',
  'sql',
  'strategy',
  'token',
  'view',
  'views',
  'vocabulary',
  'workflow',
];
/** They name one class, after the file. */
const CLASS_ROLES = ['controller', 'entity', 'filter', 'guard', 'module', 'pipe', 'repository', 'strategy'];
/** They say nothing about what is inside, so everything ends up in them. */
const BANNED = ['common', 'shared', 'core', 'utils', 'util', 'helpers', 'helper', 'misc', 'lib', 'base'];

const KEBAB = '[a-z0-9]+(-[a-z0-9]+)*';
const product = sourceFiles(/^(libs|apps|config)\/.*\.tsx?$/).filter(({ path }) => !isGenerated(path));

describe('file names', () => {
  test('are kebab-case with a known role', () => {
    const wellNamed = new RegExp(
      `^${KEBAB}(\\.(${ROLES.join('|')}))?(\\.(spec|properties\\.spec|property\\.spec|d))?\\.tsx?$`,
    );
    const wrong = product
      .map(({ path }) => path)
      .filter((path) => !wellNamed.test(basename(path)) && !path.endsWith('/vite.config.ts'));
    expect(wrong).toEqual([]);
  });

  test('are kebab-case outside the product, too', () => {
    const wellNamed = new RegExp(`^\\.?${KEBAB}(\\.${KEBAB})*$`);
    const wrong = sourceFiles(/^(scripts|test|bench)\/.*\.(ts|mjs)$/).filter(
      ({ path }) => !wellNamed.test(basename(path)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('and folders have a meaning: no common, utils, helpers …', () => {
    const wrong = sourceFiles(/\.(ts|tsx|mjs|css|eta|json)$/).filter(({ path }) =>
      path.split('/').some((part) => BANNED.includes(part.split('.')[0] ?? '')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('classes', () => {
  test('of files with a role are called like the file', () => {
    const wrong = product.flatMap(({ path, text }) => {
      const [name = '', role = '', ending] = basename(path).split('.');
      if (ending !== 'ts' || !CLASS_ROLES.includes(role)) return [];
      // An entity's class is the noun, a dynamic module is a function.
      const expected = role === 'entity' ? `${pascal(name)}\\w*` : `${pascal(name)}${pascal(role)}`;
      const found = new RegExp(`export (abstract class|class|function) ${expected}\\b`, 'i').test(text);
      return found ? [] : [`${path}: no class ${expected}`];
    });
    expect(wrong).toEqual([]);
  });

  test('of use cases are called like the file and have one public method, execute', () => {
    const wrong = product.flatMap(({ path, text }) => {
      if (!/^libs\/[^/]+\/src\/commands\/[a-z-]+\.ts$/.test(path)) return [];
      const expected = pascal(basename(path, '.ts'));
      const named = new RegExp(`export class ${expected}\\b`).test(text);
      return named && /\bexecute\(/.test(text)
        ? []
        : [`${path}: class ${expected} with execute() is expected`];
    });
    expect(wrong).toEqual([]);
  });
});

function pascal(kebab: string): string {
  return kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
