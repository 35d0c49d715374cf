import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';

const DIST = join(import.meta.dirname, '..', '..', 'apps', 'console', 'dist');

type Texts = string | readonly Texts[] | { [key: string]: Texts };

/** 40 % longer, as a translation may be; what is filled in stays. */
const longer = (text: string) => `${text} ${'ma'.repeat(Math.ceil(text.length * 0.2))}`;

function stretched(texts: Texts): Texts {
  if (typeof texts === 'string') return longer(texts);
  if (Array.isArray(texts)) return texts.map(stretched);
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, stretched(value)]));
}

/** Answers the browser's call for the English texts with ones that are 40 % longer (a pseudo-locale). */
export async function stretchTexts(page: Page): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  for (const parcel of ['desk', 'pages']) {
    const file = manifest[`src/locales/en/${parcel}.ts`]?.file;
    if (file === undefined) throw new Error(`the build has no parcel ${parcel}`);
    const { default: texts } = (await import(join(DIST, file))) as { default: Texts };
    await page.route(`**/${file}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export default ${JSON.stringify(stretched(texts))}`,
      }),
    );
  }
}
