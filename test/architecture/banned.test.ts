import { expect, test } from '@jest/globals';
import { type SourceFile, isGenerated, sourceFiles } from '../support/source-files.js';

const code = sourceFiles(/\.(ts|tsx|mjs)$/).filter(
  ({ path }) => !isGenerated(path) && !path.startsWith('test/architecture/'),
);
const everything = sourceFiles(/\.(ts|tsx|mjs|json|md|yaml|yml|css|eta|html|sh)$|(^|\/)[^.]+$/);

function hits(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

test('forwardRef is not used: two modules that need each other are one, or need an event', () => {
  expect(hits(code, /\bforwardRef\(/)).toEqual([]);
});

test('no rule of the linter or the compiler is switched off in the code', () => {
  expect(hits(code, /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable/)).toEqual([]);
});

test('objects within bodies are checked by Nested and NestedList: ValidateNested lets an absent one through', () => {
  const bodies = code.filter(({ path }) => !path.endsWith('/nested.decorator.ts'));
  expect(hits(bodies, /@ValidateNested\(/)).toEqual([]);
});

test('nothing is left for later', () => {
  expect(hits(code, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test('no test is switched off, and none runs alone', () => {
  const tests = code.filter(({ path }) => path !== 'test/support/shared-folder.ts');
  expect(
    hits(tests, /\b(test|it|describe)\.(only|skip|todo|failing)\b|\b(xit|xtest|fit|fdescribe|xdescribe)\(/),
  ).toEqual([]);
});

test('text holds no paths of somebody’s machine and no registry', () => {
  const machine =
    /(\/home\/[a-z]|\/Users\/[A-Za-z]|\/root\/|\/work\/|[a-z0-9-]+\.(jfrog|artifactory)\.|registry\.[a-z0-9-]+\.[a-z]|npmjs\.(org|com))/;
  const exempt = new Set(['test/architecture/banned.test.ts']);
  expect(
    hits(
      everything.filter(({ path }) => !exempt.has(path)),
      machine,
    ),
  ).toEqual([]);
});

test('the console draws its text from the catalogue: no inline styles, which the content policy forbids', () => {
  const html = sourceFiles(/^apps\/(portal|console)\/.*\.(eta|html)$/);
  expect(hits(html, /\sstyle="|<style|<script>(?!\s*<\/script>)|\son[a-z]+="/)).toEqual([]);
});
