import { readMessageIds } from '../mime/message-ids.js';
import { ownParts, type Part } from '../mime/part.js';
import { isCredible, readDate } from '../mime/read-date.js';
import { cleanLine } from '../parse/clean-text.js';
import { type FieldGroup, firstOf, readFieldGroups } from './field-groups.js';
import type { OriginalMessage } from './machine-fields.js';

/** The message that a report or bounce brings along, whole or its headers only. */
export function readOriginal(message: Part): OriginalMessage | null {
  for (const part of ownParts(message)) {
    const original = originalOf(part);
    if (original) return original;
  }
  return null;
}

/** The message that one part is, whole or its headers only; null where it is something else. */
export function originalOf(part: Part): OriginalMessage | null {
  const source = part.message ? part.content : headersOnly(part);
  const group = source && readFieldGroups(source.subarray(0, 256 * 1024), 1)[0];
  return group ? fromFields(group) : null;
}

function headersOnly(part: Part): Buffer | null {
  return part.type === 'text/rfc822-headers' || part.type === 'message/global-headers' ? part.content : null;
}

/** Headers quoted in the plain text of a bounce; `text` starts where the original begins. */
export function originalFromText(text: string): OriginalMessage | null {
  const groups = readFieldGroups(Buffer.from(text.slice(0, 64 * 1024).trimStart(), 'utf8'), 5);
  const group = groups.find((each) => each.has('message-id') || (each.has('from') && each.has('subject')));
  return group ? fromFields(group) : null;
}

function fromFields(group: FieldGroup): OriginalMessage {
  const date = readDate(firstOf(group, 'date') ?? '');
  const line = (name: string): string | null => {
    const value = firstOf(group, name);
    return value === null ? null : cleanLine(value, 500);
  };
  return {
    messageId: readMessageIds(firstOf(group, 'message-id') ?? '')[0] ?? null,
    from: line('from'),
    to: line('to'),
    subject: line('subject'),
    date: date && isCredible(date) ? date.toISOString() : null,
  };
}
