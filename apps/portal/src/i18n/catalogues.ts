import { readdirSync, readFileSync } from 'node:fs';

/** A language's words, nested by place of use; lists are arrays. */
export interface Catalogue {
  readonly [key: string]: string | readonly string[] | Catalogue;
}

/** Read from the sources by the built program too: catalogues and templates are data, the compiler does not copy them. */
const FOLDER = new URL('../../src/locales/', import.meta.url);

/** Every language that has a file, English first: a new language is a new file. */
export const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, Catalogue] => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Catalogue,
    ])
    .sort(([a], [b]) => order(a).localeCompare(order(b))),
);

export const LOCALES: readonly string[] = [...CATALOGUES.keys()];

function order(locale: string): string {
  return locale === 'en' ? '' : locale;
}
