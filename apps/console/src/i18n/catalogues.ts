/** The texts of one namespace, as a tree of keys. */
export type Texts = Record<string, unknown>;

type Load = () => Promise<Texts>;

/**
 * Two parcels a language: `desk/` is what the inbox and a report need and comes with the first load; the other
 * namespaces follow in one parcel when the first of them is asked for, or when the browser has nothing else to do.
 * A namespace is a file; there is no list of them to keep.
 */
const desk = import.meta.glob<Texts>('../locales/*/desk.ts', { import: 'default' });
const pages = import.meta.glob<Texts>('../locales/*/pages.ts', { import: 'default' });

/** `{ triage: {…}, words: {…} }` of one parcel. */
async function parcel(from: Record<string, Load>, language: string, name: string): Promise<Texts> {
  const load = from[`../locales/${language}/${name}.ts`];
  if (!load) throw new Error(`no texts in ${language}`);
  const files = await load();
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
  );
}

export const deskTexts = (language: string): Promise<Texts> => parcel(desk, language, 'desk');
export const pageTexts = (language: string): Promise<Texts> => parcel(pages, language, 'pages');
