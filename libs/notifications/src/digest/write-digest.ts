import { type Locale } from '@tocsin/config';
import { type NotificationKind } from '../notification/notification.vocabulary.js';
import { ar } from './words/ar.js';
import { type DigestWords } from './words/digest-words.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';
import { ru } from './words/ru.js';
import { zh } from './words/zh.js';

const WORDS: Record<Locale, DigestWords> = { en, fr, es, ar, ru, zh };
const MOST_LINES = 50;

export interface DigestFacts {
  locale: string;
  name: string;
  site: string;
  /** Address of the console, without a slash at its end. */
  console: string;
  news: readonly { kind: NotificationKind; ref: string | null }[];
  /** The summary of a week instead of news. */
  weekly: boolean;
}

/** Subject and text of a digest, in its reader's language. Pure. */
export function writeDigest(facts: DigestFacts): { subject: string; text: string } {
  const words = WORDS[facts.locale as Locale] ?? en;
  const lines = facts.weekly ? weekOf(facts, words) : newsOf(facts, words);
  return {
    subject: facts.weekly ? words.weekSubject(facts.site) : words.subject(facts.news.length, facts.site),
    text: [
      words.greeting(facts.name),
      facts.weekly ? words.week : words.news,
      lines.join('\n'),
      `${words.open} ${facts.console}/notifications`,
      words.change,
    ].join('\n\n'),
  };
}

function newsOf({ news, console }: DigestFacts, words: DigestWords): string[] {
  // Five answers in one case are one line.
  const counts = new Map<string, { kind: NotificationKind; ref: string | null; count: number }>();
  for (const { kind, ref } of news) {
    const key = `${kind} ${ref ?? ''}`;
    counts.set(key, { kind, ref, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const shown = [...counts.values()].slice(0, MOST_LINES).map(({ kind, ref, count }) => {
    const times = count > 1 ? ` (${count})` : '';
    if (ref === null) return `- ${words.kinds[kind]}${times}`;
    return `- ${ref}: ${words.kinds[kind]}${times}\n  ${console}${pathOf(ref)}`;
  });
  return counts.size > MOST_LINES ? [...shown, words.more(counts.size - MOST_LINES)] : shown;
}

function weekOf({ news }: DigestFacts, words: DigestWords): string[] {
  const counts = new Map<NotificationKind, number>();
  for (const { kind } of news) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `- ${words.kinds[kind]}: ${count}`);
}

function pathOf(ref: string): string {
  return ref.startsWith('R-') ? `/reports/${ref}` : `/incidents/${ref}`;
}
