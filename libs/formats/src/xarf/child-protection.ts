/**
 * Whether a document tells of the abuse or exploitation of children, by its type in any version's words. Errs to the
 * safe side: a type nobody knows but that says so is sealed too.
 */
export function isChildProtection(category: string | null, type: string | null): boolean {
  const words = `${category ?? ''} ${type ?? ''}`.toLowerCase();
  return /\b(?:csam|csem|csai|csea)\b|child|minor[-_ ]?(?:abuse|sex)|paedo|pedo/.test(
    words.replaceAll('_', ' '),
  );
}
