/** RFC 3463: class.subject.detail. Not preceded or followed by more digits, or an address would match. */
const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\.?\d)/;

/** An SMTP reply at the start of a diagnostic, or where a server says that it quotes one. */
const diagnosticReply =
  /^(?:[a-z0-9-]{1,30}\s*;\s*)?["'#<\s]{0,5}([245]\d\d)(?=[\s-]|$)|(?:said|returned|response|error|reply)\b.{0,40}?[:\s'"]#?([45]\d\d)(?=[ -])/i;

/** A reply code in running text: at the start of a line, or behind `: `, `; `, `#`, `<<< `, a quote. */
const textReply = /(?:^|[:;<>'"(#])[ \t]{0,20}#?([45]\d\d)[ -]#?(?:([45]\.\d{1,3}\.\d{1,3})\b)?/m;

export function readStatus(value: string): string | null {
  return enhanced.exec(value)?.[1] ?? null;
}

export function replyOfDiagnostic(diagnostic: string): string | null {
  const match = diagnosticReply.exec(diagnostic.slice(0, 1000));
  return match?.[1] ?? match?.[2] ?? null;
}

/** The codes that a bounce in plain words quotes; the line they stand on is the diagnostic. */
export function codesInText(text: string): {
  reply: string | null;
  status: string | null;
  line: string | null;
} {
  const match = textReply.exec(text);
  const stated = /^[ \t]{0,20}status:[ \t]{0,20}([245]\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1] ?? null;
  if (!match) return { reply: null, status: stated, line: null };
  const start = text.lastIndexOf('\n', match.index) + 1;
  const line = wholeReply(text.slice(start, start + 4000), match[1] ?? '');
  return { reply: match[1] ?? null, status: match[2] ?? stated, line: line.slice(0, 1000) };
}

/** A reply of several lines (RFC 5321 4.2.1), or one that the server broke behind its colon. */
function wholeReply(text: string, code: string): string {
  const [first = '', ...others] = text.split('\n').map((line) => line.trim());
  const words = [first];
  for (const line of others.slice(0, 10)) {
    const previous = words.at(-1) ?? '';
    const goesOn = previous.endsWith(':') || line.replace(/^<<< /, '').startsWith(`${code}-`);
    if (!goesOn || line === '') break;
    words.push(line.replace(/^<<< /, ''));
  }
  return words.join(' ');
}
