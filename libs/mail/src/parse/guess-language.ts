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

/** A character is a word or half of one: few of them outweigh the addresses and names between them. */
const DENSE = ['ja', 'ko', 'zh'];

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

/**
 * Words that no neighbour has, and that stand in the first line of a short report; each counts for two. A report of one
 * line is what people in a hurry write, and it is answered as well.
 */
const telling: Record<string, string> = {
  en: 'hello dear what should they my we got help been hacked received because how would',
  fr: "bonjour merci j’ai j'ai suis reçu été quoi comment pourquoi aidez courriel mes très",
  es: 'hola gracias buenos días buenas qué debo hacer recibí recibido correo cómo ayuda ayer adjunto muy nuestra',
  de: 'guten tag hallo danke wurde mein meine ich haben gehackt bitten hilfe warum',
  pt: 'olá obrigado obrigada bom dia recebi meu fazer ontem senha ajuda conta',
  it: 'ciao buongiorno grazie ho ricevuto cosa aiuto perché mio',
  nl: 'hallo dank ik mijn gehackt graag hulp wat',
  pl: 'dzień dobry dziękuję proszę otrzymałem moje co zrobić',
};

const setsOf = (lists: Record<string, string>) =>
  new Map(Object.entries(lists).map(([tag, list]) => [tag, new Set(list.split(' '))]));
const frequent = setsOf(words);
const exclusive = setsOf(telling);

/** Letters of the Cyrillic languages, the rarer first: who has none of them but `ы`, `э` or nothing writes Russian. */
const cyrillic: [RegExp, string][] = [
  [/[ђћљњџј]/i, 'sr'],
  [/[әғқңөұүһ]/i, 'kk'],
  [/ў/i, 'be'],
  [/[іїєґ]/i, 'uk'],
  [/[ыэё]/i, 'ru'],
  [/ъ/i, 'bg'],
];

/** A guess from the first 4,000 characters, else what the sender states (Exchange states en-US for everything). */
export function guessLanguage(stated: string | undefined, text: string): string | null {
  const tag = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(stated ?? '')?.[1];
  const sample = text.slice(0, 4000);
  return guessByScript(sample) ?? guessByWords(sample) ?? tag?.toLowerCase() ?? null;
}

function guessByScript(sample: string): string | null {
  const count = sample.match(/\p{L}/gu)?.length ?? 0;
  if (count < 4) return null;
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / count;
  for (const [pattern, tag] of scripts) if (share(pattern) > (DENSE.includes(tag) ? 0.1 : 0.3)) return tag;
  if (share(/\p{Script=Arabic}/gu) > 0.3) return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3)
    return cyrillic.find(([letters]) => letters.test(sample))?.[1] ?? 'ru';
  return null;
}

function guessByWords(sample: string): string | null {
  const found = sample.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const scores = [...frequent].map(([tag, set]) => ({
    tag,
    hits:
      found.filter((word) => set.has(word)).length +
      2 * found.filter((word) => exclusive.get(tag)?.has(word)).length,
  }));
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  // Three hits and a clear lead: a wrong guess sends an acknowledgement in a language nobody asked for.
  return best && best.hits >= 3 && best.hits > (second?.hits ?? 0) * 1.3 ? best.tag : null;
}
