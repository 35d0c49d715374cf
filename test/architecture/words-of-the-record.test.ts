import { expect, test } from '@jest/globals';
import { isTest, type SourceFile, sourceFiles } from '../support/source-files.js';

const libraries = sourceFiles(/^libs\/[^/]+\/src\/.*\.ts$/).filter(({ path }) => !isTest(path));

/** What code writes into the record under `action`, where it stands there as it is. */
function actionsOf({ text }: SourceFile): string[] {
  const written = text.matchAll(
    /\baction:(?:[^,;'\n]*\?)? '([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g,
  );
  return [...written].flatMap(([, one, other]) => [one, other].filter((action) => action !== undefined));
}

function words(file: string): Record<string, Record<string, string> | string> {
  const [found] = sourceFiles(new RegExp(`^apps/console/src/locales/en/${file}$`));
  const texts = JSON.parse(found?.text ?? '{}') as {
    action?: Record<string, Record<string, string> | string>;
  };
  return texts.action ?? {};
}

const common = words('desk/words.json');
const record = words('audit.json');
const sharing = words('sharing.json');

function isNamed(action: string): boolean {
  const [kind = '', what = ''] = action.split('.');
  if (kind === 'sharing' && what in sharing) return true;
  return [common, record].some((texts) => {
    const ofKind = texts[kind];
    return typeof ofKind === 'object' && what in ofKind;
  });
}

test('whatever is recorded is read in words, not as a code', () => {
  const actions = [...new Set(libraries.flatMap(actionsOf))].toSorted();
  expect(actions.length).toBeGreaterThan(100);
  expect(actions.filter((action) => !isNamed(action))).toEqual([]);
});
