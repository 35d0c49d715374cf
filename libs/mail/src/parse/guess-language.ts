/** Scripts that settle the question alone, or nearly so. Order matters: kana before Han. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** Frequent short words that the neighbours do not share much. */
const words: Record<string, string> = {
  en: 'the and you your from have has with this that was were please are our which not',
  fr: 'le les des une vous votre nous est dans pour avec cette sur pas que qui ce je mon du et au mais',
  es: 'el los las una usted para con por está esta su del que se como más la mi fue desde hemos',
  de: 'der die das und ist nicht ein eine mit für auf bitte wir ihre sie von',
  pt: 'os as uma você para com não por está seu dos que se mais também do da em foi ao minha',
  it: 'il gli una per con non che del della sono questo anche più di si',
  // Without `de` and `en`: they are as frequent in French, Spanish and Portuguese.
  nl: 'het een van niet voor met zijn deze uw ook wij dat op wordt heeft naar',
  pl: 'nie na się jest do że oraz dla przez to jak proszę',
};

const frequent = new Map(Object.entries(words).map(([tag, list]) => [tag, new Set(list.split(' '))]));

/** A guess from the first 4,000 characters, else what the sender states (Exchange states en-US for everything). */
export function guessLanguage(stated: string | undefined, text: string): string | null {
  const tag = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(stated ?? '')?.[1];
  const sample = text.slice(0, 4000);
  return guessByScript(sample) ?? guessByWords(sample) ?? tag?.toLowerCase() ?? null;
}

function guessByScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4) return null;
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / letters;
  for (const [pattern, tag] of scripts) if (share(pattern) > (tag === 'ja' ? 0.1 : 0.3)) return tag;
  if (share(/\p{Script=Arabic}/gu) > 0.3) return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  return null;
}

function guessByWords(sample: string): string | null {
  const found = sample.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const scores = [...frequent].map(([tag, set]) => ({
    tag,
    hits: found.filter((word) => set.has(word)).length,
  }));
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  // Three hits and a clear lead: a wrong guess sends an acknowledgement in a language nobody asked for.
  return best && best.hits >= 3 && best.hits > (second?.hits ?? 0) * 1.3 ? best.tag : null;
}
