/** A composed message of ours, taken apart for the envelope. */
export interface ComposedParts {
  /** Fields that stay outside, as they are, each with its line end. */
  head: string;
  subject: string | null;
  /** The MIME entity that goes inside: content fields, blank line, body. */
  contentHead: string;
  body: Buffer;
}

/** Our own composer wrote it: CRLF, folded as RFC 5322 says, one head. */
export function splitComposed(composed: Buffer): ComposedParts {
  const end = composed.indexOf('\r\n\r\n');
  const fields = composed
    .toString('latin1', 0, end < 0 ? composed.length : end)
    .split(/\r\n(?![ \t])/)
    .filter((field) => field !== '');
  const isContent = (field: string): boolean => /^content-/i.test(field);
  const outer = fields.filter((field) => !isContent(field) && !/^mime-version:/i.test(field));
  const subject = outer.find((field) => /^subject:/i.test(field)) ?? null;
  return {
    head: outer.map((field) => `${field}\r\n`).join(''),
    subject,
    contentHead: fields
      .filter(isContent)
      .map((field) => `${field}\r\n`)
      .join(''),
    body: end < 0 ? Buffer.alloc(0) : composed.subarray(end + 4),
  };
}

/**
 * The inner entity, and the outer head. With an outer subject the real one goes inside, its content type marked
 * (RFC 9788 2.1.1).
 */
export function innerAndOuter(
  composed: Buffer,
  outerSubject: string | undefined,
): { inner: Buffer; head: string } {
  const { head, subject, contentHead, body } = splitComposed(composed);
  const type = contentHead === '' ? 'Content-Type: text/plain; charset=us-ascii\r\n' : contentHead;
  if (outerSubject === undefined || subject === null) {
    return { inner: Buffer.concat([Buffer.from(`${type}\r\n`, 'latin1'), body]), head };
  }
  const marked = type.replace(/^(content-type:(?:[^\r]|\r\n[ \t])*)/im, '$1;\r\n hp="cipher"');
  const replaced = head.replace(`${subject}\r\n`, `Subject: ${encodeWord(outerSubject)}\r\n`);
  return {
    inner: Buffer.concat([Buffer.from(`${subject}\r\n${marked}\r\n`, 'latin1'), body]),
    head: replaced,
  };
}

function encodeWord(text: string): string {
  const clean = text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200);
  return /^[ -~]*$/.test(clean)
    ? clean
    : `=?utf-8?B?${Buffer.from(clean.slice(0, 40), 'utf8').toString('base64')}?=`;
}
