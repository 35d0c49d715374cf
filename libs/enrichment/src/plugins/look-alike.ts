/** Letters of other scripts that are drawn like Latin ones (a part of Unicode's confusables, UTS 39). */
const DRAWN_LIKE: Record<string, string> = {
  а: 'a',
  α: 'a',
  ɑ: 'a',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ı: 'i',
  ι: 'i',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  ո: 'n',
  о: 'o',
  ο: 'o',
  օ: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ս: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ᴢ: 'z',
};

/**
 * The ASCII name that a readable name is drawn like ("раypal.example" in Cyrillic reads "paypal.example"); null where it
 * is like none. Accents count: "bücher" is "bucher" to a hurried eye. Pure.
 */
export function drawnLike(readable: string): string | null {
  const plain = [...readable.normalize('NFD').replaceAll(/\p{Mn}/gu, '')]
    .map((letter) => DRAWN_LIKE[letter] ?? letter)
    .join('');
  return plain !== readable && /^[a-z0-9.-]+$/.test(plain) ? plain : null;
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Han'] as const;

/** The scripts of each label that mixes several: an honest name keeps to one. Pure. */
export function mixedScripts(readable: string): string[] {
  return readable.split('.').flatMap((label) => {
    const used = SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(label));
    return used.length > 1 ? [used.join(' + ')] : [];
  });
}
