const LONGEST = 120;

/**
 * A file name that is harmless wherever it is shown or saved: no path, no control or direction characters
 * (`exe.gnp` spelled backwards by U+202E), not a hidden file, at most 120 characters with its ending kept.
 */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (visible === '') return 'file';
  const letters = Array.from(visible);
  if (letters.length <= LONGEST) return visible;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(visible)?.[0] ?? '';
  return letters.slice(0, LONGEST - ending.length).join('') + ending;
}
