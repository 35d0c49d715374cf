import { type Locale } from '@tocsin/config';

/** A hole in a text: two braces, a word, two braces; nothing else is one, so there is no code to run. */
export const HOLE = /\{\{(\w+)\}\}/g;

const LRM = '\u200e';

/**
 * Puts values into a text in one pass. A value is never looked at again: a site's name or a reference that reads
 * `{{phone}}` stays as it is. Holes without a value stay visible, so that a person sees what is still to be filled in.
 * @param locale the language of the text: between Arabic words a number without letters would be read backwards, group
 *   by group (`+1 555 0100` as `0100 555 1+`), so it is held together by left-to-right marks
 */
export function fillVariables(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  locale: Locale,
): string {
  const shown = (value: string) => (locale === 'ar' && !/\p{L}/u.test(value) ? LRM + value + LRM : value);
  return text.replaceAll(HOLE, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? hole : shown(value);
  });
}
