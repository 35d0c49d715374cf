import { decodeUndeclared } from '../mime/decode-charset.js';
import { CharsetGuess } from '../mime/detect-charset.js';
import { headerText, readHeaderBlock } from '../mime/header-block.js';
import { decodeWords } from '../mime/encoded-words.js';
import { cleanLine } from '../parse/clean-text.js';

/** One group of `Name: value` lines, as reports are written in (RFC 3464, 5965). Lower-case names. */
export type FieldGroup = Map<string, string[]>;

/** Reads groups divided by blank lines, at most `maxGroups` and from the first 512 KiB. */
export function readFieldGroups(whole: Buffer, maxGroups = 200): FieldGroup[] {
  const content = whole.subarray(0, 512 * 1024);
  const groups: FieldGroup[] = [];
  const guess = new CharsetGuess();
  for (let at = 0; at < content.length && groups.length < maxGroups;) {
    const block = readHeaderBlock(content.subarray(at), 0, 300);
    if (block.fields.length > 0) {
      const group: FieldGroup = new Map();
      for (const field of block.fields) {
        const text = headerText(field.raw, 8192, (bytes) => decodeUndeclared(bytes, guess));
        const value = cleanLine(decodeWords(text, guess), 4000);
        group.set(field.name, [...(group.get(field.name) ?? []), value]);
      }
      groups.push(group);
    }
    at += block.bodyStart > 0 ? block.bodyStart : skipLine(content, at);
  }
  return groups;
}

/** A line that is no field and starts a group: step over it. */
function skipLine(content: Buffer, at: number): number {
  const end = content.indexOf(0x0a, at);
  return end < 0 ? content.length - at : end + 1 - at;
}

export function firstOf(group: FieldGroup, ...names: string[]): string | null {
  for (const name of names) {
    const value = group.get(name)?.[0];
    if (value) return value;
  }
  return null;
}
