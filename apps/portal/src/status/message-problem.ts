import { type Translator } from '../i18n/translator.js';
import { LONGEST_MESSAGE } from './conversation.js';

/** What keeps a message from being sent, in the reader's words; null if nothing does. */
export function messageProblem(text: string, { t, locale }: Translator): string | null {
  if (text === '') return t('errors.message');
  const surplus = Array.from(text).length - LONGEST_MESSAGE;
  if (surplus <= 0) return null;
  return t('errors.messageTooLong', {
    longest: LONGEST_MESSAGE.toLocaleString(locale),
    surplus: surplus.toLocaleString(locale),
  });
}
