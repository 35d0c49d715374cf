// All that the library does with a message, and what has to hold whatever the message is.
import { contentHash, foldText, parseMail, readMessageFile, stripQuoted } from '@tocsin/mail';

/** Rejects where something does not hold. The bytes must be as they were: they are what is kept. */
export async function readEverything(bytes) {
  const before = Buffer.from(bytes);
  const mail = await parseMail(bytes);
  check(mail);
  for (const { content, name, contentType } of mail.attachments.slice(0, 10)) {
    const inner = await readMessageFile(content, name, contentType);
    if (inner) check(inner);
  }
  if (contentHash(bytes) !== contentHash(before)) throw new Error('the hash of the content changed');
  if (!bytes.equals(before)) throw new Error('the raw bytes were changed');
}

function check(mail) {
  const defect = mail.problems.find(({ code }) => code === 'unparsable' || code === 'html-unreadable');
  if (defect) throw new Error(`${defect.code}: ${defect.detail}`);
  const folds = foldText(mail.text);
  if (
    folds.some(({ from, to }, at) => from >= to || to > mail.text.length || from < (folds[at - 1]?.to ?? 0))
  )
    throw new Error('folds that are no ranges of the text');
  stripQuoted(mail.text);
  const json = JSON.stringify(mail, (key, value) => (key === 'content' ? undefined : value));
  // PostgreSQL refuses both in text and in jsonb.
  if (json.includes('\\u0000')) throw new Error('a NUL in what would be stored');
  if (/\\ud[89a-f][0-9a-f]{2}/i.test(json)) throw new Error('half a surrogate pair in what would be stored');
  if (mail.text.length > 1_000_000) throw new Error('more text than the limit');
  if (/<script|<iframe|javascript:|\son\w+\s*=\s*["']/i.test(mail.html ?? '')) {
    // Words of the text may look like it; in a tag it must not stand.
    if (/<(?:script|iframe)\b|<[a-z]+[^<>]*\s(?:on\w+|href\s*=\s*["']?javascript:)[^<>]*>/i.test(mail.html))
      throw new Error('HTML that runs');
  }
  for (const { name } of mail.attachments)
    if (name === '' || /[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name))
      throw new Error(`a harmful name: ${name}`);
}
