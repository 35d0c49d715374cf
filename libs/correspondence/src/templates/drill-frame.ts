import { type Locale } from '@tocsin/config';
import { primaryTag } from './render-template.js';

interface DrillWords {
  word: string;
  sentence: string;
}

/** Who sees such a mail for one second has to know; so the word stands in his language, and in English for all others. */
const WORDS: Record<Locale, DrillWords> = {
  en: { word: 'EXERCISE', sentence: 'This mail is part of an exercise. Nothing has happened.' },
  fr: { word: 'EXERCICE', sentence: "Ce message fait partie d'un exercice. Il ne s'est rien passé." },
  es: { word: 'SIMULACRO', sentence: 'Este mensaje forma parte de un simulacro. No ha ocurrido nada.' },
  ar: { word: 'تمرين', sentence: 'هذه الرسالة جزء من تمرين. لم يحدث شيء.' },
  ru: { word: 'УЧЕНИЯ', sentence: 'Это письмо – часть учений. На самом деле ничего не произошло.' },
  zh: { word: '演习', sentence: '本邮件是演习的一部分。并没有发生任何事件。' },
};

/** The EXERCISE form of a text: its words at the top and at the bottom, in the language of the text. */
export function drillFrame(text: string, language: string | null): string {
  const tag = primaryTag(language) ?? 'en';
  const { word, sentence } = Object.hasOwn(WORDS, tag) ? WORDS[tag as Locale] : WORDS.en;
  const line = `${word} – EXERCISE – ${word}`;
  return `${line}\n${sentence}\n\n${text}\n\n${line}`;
}
