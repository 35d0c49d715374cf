/** A hole in a text: two braces, a word, two braces; nothing else is one, so there is no code to run. */
export const HOLE = /\{\{(\w+)\}\}/g;

/**
 * Puts values into a text in one pass. A value is never looked at again: a site's name or a reference that reads
 * `{{phone}}` stays as it is. Holes without a value stay visible, so that a person sees what is still to be filled in.
 */
export function fillVariables(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(HOLE, (hole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? hole) : hole,
  );
}
