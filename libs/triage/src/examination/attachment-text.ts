import { isUtf8 } from 'node:buffer';
import { readMessageFile } from '@tocsin/mail';
import { linksOf } from './report-parts.js';

/** Larger files are evidence for people and tools, not reading matter for this. */
const LARGEST_READ = 256 * 1024;
/** All files of one report together. */
const LARGEST_READ_IN_ALL = 1024 * 1024;

const TEXT =
  /^(?:text\/|application\/(?:json|xml|x-yaml|yaml|csv|ld\+json|x-ndjson)$|message\/(?:rfc822|global|feedback-report|delivery-status|rfc822-headers)$)|\+(?:json|xml)$/;

/** Which files of one report are read: small ones of text, as many as there is room for. */
export function readableFiles<File extends { name: string; contentType: string; size: number }>(
  files: readonly File[],
): File[] {
  let left = LARGEST_READ_IN_ALL;
  return files.filter(({ name, contentType, size }) => {
    if (size > LARGEST_READ || size > left || !isReadable(contentType, name)) return false;
    left -= size;
    return true;
  });
}

/** Whether a file is text by its type; what a name ends in proves nothing and is asked only where the type is silent. */
export function isReadable(contentType: string, name: string): boolean {
  if (TEXT.test(contentType) || /^application\/vnd\.ms-outlook$/.test(contentType)) return true;
  return (
    contentType === 'application/octet-stream' &&
    /\.(?:txt|csv|log|json|xml|eml|md|ioc|yaml|yml|msg)$/i.test(name)
  );
}

/** The text of a small file, with the links of its HTML; '' for what is no text after all. */
export async function readAttachment(name: string, contentType: string, bytes: Buffer): Promise<string> {
  const mail = await readMessageFile(bytes, name, contentType);
  if (mail) return [mail.subject, mail.text, ...linksOf(mail.html ?? '')].join('\n');
  const text = decode(bytes);
  if (text === null) return '';
  return contentType === 'text/html'
    ? `${text.replaceAll(/<[^<>]{0,2000}>/g, ' ')}\n${linksOf(text).join('\n')}`
    : text;
}

function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A NUL in what is not UTF-16: a program or a picture under a wrong name.
  if (bytes.includes(0)) return null;
  // Where it is no UTF-8: observables are ASCII, which every single-byte charset shares.
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}
